import type { ReactNode } from 'react';
import { langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { Footer } from './footer.tsx';
import { FrontMasthead, Masthead } from './masthead.tsx';
import type { Tally } from '#lib/publication/indicators/indicator-use.ts';

interface FrameProps {
  page: Page;
  sections: readonly Subject[];
  agencies: readonly Subject[];
  /** The path of the entry in the bar of sections that this page belongs to. */
  current?: string | undefined;
  /** The front page's own masthead, with what stands in its ears. */
  front?: { tally: Tally; newestAt: Date | null };
  children: ReactNode;
}

/** What stands round every page: the way past it, masthead, footer. */
export function Frame({ page, sections, agencies, current, front, children }: FrameProps) {
  return (
    <>
      <a className="skip" href="#main" {...langOfMessages(page)}>
        {page.messages.skip}
      </a>
      {front ? (
        <FrontMasthead page={page} sections={sections} {...front} />
      ) : (
        <Masthead page={page} sections={sections} current={current} />
      )}
      {children}
      <Footer page={page} sections={sections} agencies={agencies} />
    </>
  );
}
