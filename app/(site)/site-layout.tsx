import type { ReactNode } from 'react';
import { Sidebar } from '#components/site/story/sidebar.tsx';
import { Frame } from '#components/site/frame/frame.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { readNewest } from '#lib/publication/lists.ts';
import { pageOf, type Page } from '#lib/publication/pages/pages.ts';
import { subjectsOf } from '#lib/publication/subjects/subjects.ts';

/** What the frame of every page is drawn from. Each is read once per request, however many ask. */
export async function readLayout(language?: string) {
  const [organisation, sections, agencies] = await Promise.all([
    readOrganisation(),
    subjectsOf('section'),
    subjectsOf('agency'),
  ]);
  return { page: pageOf(organisation, language ?? organisation.language), sections, agencies };
}

interface InnerPageProps {
  current?: string;
  children(page: Page): ReactNode | Promise<ReactNode>;
}

/** A page in the organisation's language with the most recent stories beside it. */
export async function InnerPage({ current, children }: InnerPageProps) {
  const [{ page, sections, agencies }, newest] = await Promise.all([readLayout(), readNewest(40)]);
  const drawn = await children(page);
  const recent = newest.filter((card) => card.language === page.language).slice(0, 7);
  return (
    <Frame page={page} sections={sections} agencies={agencies} current={current}>
      <Sidebar page={page} recent={recent}>
        {drawn}
      </Sidebar>
    </Frame>
  );
}
