import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Corrections } from '#components/site/story/corrections.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { Pager } from '#components/site/lists/pager.tsx';
import { readCorrections } from '#lib/publication/stories/corrections.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { readPage } from '#lib/publication/pages/paging.ts';
import { InnerPage } from '../../site-layout.tsx';

interface CorrectionsProps {
  searchParams: Promise<{ page?: string | string[] }>;
}

const at = (page: number): string => (page > 1 ? `/corrections?page=${page}` : '/corrections');

export async function generateMetadata({ searchParams }: CorrectionsProps): Promise<Metadata> {
  const [organisation, { page }] = await Promise.all([readOrganisation(), searchParams]);
  return pageMetadata({
    organisation,
    title: 'Corrections',
    description: `Corrections, clarifications and notices of ${organisation.name}.`,
    path: at(readPage(page) ?? 1),
  });
}

export default async function CorrectionsPage({ searchParams }: CorrectionsProps) {
  const number = readPage((await searchParams).page);
  const read = number === null ? null : await readCorrections(number);
  if (!read) notFound();
  return (
    <InnerPage>
      {(page) => (
        <>
          <ListHead
            title="Corrections"
            text="What we got wrong, when we put it right, and what changed. The newest first."
          />
          {read.amends.length > 0 ? (
            <Corrections amends={read.amends} page={page} />
          ) : (
            <p className="nothing">
              Nothing has been corrected yet. When something is, it stands here and on the story
              itself.
            </p>
          )}
          <Pager page={read.page} pages={read.pages} at={at} />
        </>
      )}
    </InnerPage>
  );
}
