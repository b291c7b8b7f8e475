import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { countOf, Stories } from '#components/site/lists/list-page.tsx';
import { feedPath } from '#lib/publication/feeds/formats.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { readEverything } from '#lib/publication/lists.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { readPage } from '#lib/publication/pages/paging.ts';
import { InnerPage } from '../../site-layout.tsx';

interface LatestProps {
  searchParams: Promise<{ page?: string | string[] }>;
}

const at = (page: number): string => (page > 1 ? `/latest?page=${page}` : '/latest');

async function readNumber({ searchParams }: LatestProps): Promise<number> {
  return readPage((await searchParams).page) ?? notFound();
}

export async function generateMetadata(props: LatestProps): Promise<Metadata> {
  const [organisation, number] = await Promise.all([readOrganisation(), readNumber(props)]);
  return pageMetadata({
    organisation,
    title: number > 1 ? `Latest, page ${number}` : 'Latest',
    description: `Everything that ${organisation.name} has published, newest first.`,
    path: at(number),
  });
}

export default async function LatestPage(props: LatestProps) {
  const listed = await readEverything(await readNumber(props));
  if (!listed) notFound();
  return (
    <InnerPage>
      {(page) => (
        <>
          <ListHead title="Latest" text="Everything we have published, newest first.">
            <span>{countOf(listed.total)}</span>
            <a href={feedPath('rss')}>Feed of everything</a>
          </ListHead>
          <Stories listed={listed} page={page} at={at} />
        </>
      )}
    </InnerPage>
  );
}
