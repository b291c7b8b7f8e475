import type { ReactNode } from 'react';
import { Beside } from '#components/site/story/beside.tsx';
import { Frame } from '#components/site/frame/frame.tsx';
import { readHouse } from '#lib/publication/house.ts';
import { readNewest } from '#lib/publication/lists.ts';
import { pageOf, type Page } from '#lib/publication/pages/pages.ts';
import { subjectsOf } from '#lib/publication/subjects/subjects.ts';

/** What the frame of every page is drawn from. Each is read once per request, however many ask. */
export async function readSurroundings(language?: string) {
  const [house, sections, agencies] = await Promise.all([readHouse(), subjectsOf('section'), subjectsOf('agency')]);
  return { page: pageOf(house, language ?? house.language), sections, agencies };
}

interface InnerPageProps { current?: string; children(page: Page): ReactNode | Promise<ReactNode> }

/** A page in the house's language with the most recent stories beside it. */
export async function InnerPage({ current, children }: InnerPageProps) {
  const [{ page, sections, agencies }, newest] = await Promise.all([readSurroundings(), readNewest(40)]);
  const drawn = await children(page);
  const recent = newest.filter((card) => card.language === page.language).slice(0, 7);
  return (
    <Frame page={page} sections={sections} agencies={agencies} current={current}>
      <Beside page={page} recent={recent}>{drawn}</Beside>
    </Frame>
  );
}
