import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LedgerOfErrors } from '#components/site/story/ledger-of-errors.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { Pager } from '#components/site/lists/pager.tsx';
import { readCorrections } from '#lib/publication/stories/corrections.ts';
import { readHouse } from '#lib/publication/house.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { readPage } from '#lib/publication/pages/paging.ts';
import { InnerPage } from '../../surroundings.tsx';

interface CorrectionsProps { searchParams: Promise<{ page?: string | string[] }> }

const at = (page: number): string => (page > 1 ? `/corrections?page=${page}` : '/corrections');

export async function generateMetadata({ searchParams }: CorrectionsProps): Promise<Metadata> {
  const [house, { page }] = await Promise.all([readHouse(), searchParams]);
  return pageMetadata({ house, title: 'Corrections', description: `Corrections, clarifications and notices of ${house.name}.`, path: at(readPage(page) ?? 1) });
}

export default async function CorrectionsPage({ searchParams }: CorrectionsProps) {
  const number = readPage((await searchParams).page);
  const read = number === null ? null : await readCorrections(number);
  if (!read) notFound();
  return (
    <InnerPage>
      {(page) => (
        <>
          <ListHead title="Corrections" text="What we got wrong, when we put it right, and what changed. The newest first." />
          {read.amends.length > 0 ? <LedgerOfErrors amends={read.amends} page={page} /> : <p className="nothing">Nothing has been corrected yet. When something is, it stands here and on the story itself.</p>}
          <Pager page={read.page} pages={read.pages} at={at} />
        </>
      )}
    </InnerPage>
  );
}
