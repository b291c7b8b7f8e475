import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { ListPage } from '#components/site/lists/list-page.tsx';
import { aboveStories, saidBesideName } from '#components/site/list-parts.tsx';
import { indexPath, listPath } from '#lib/publication/addresses.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { isIndexed, kindAt, type ListKind } from '#lib/publication/lists/kinds.ts';
import { readList } from '#lib/publication/lists.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { readPage } from '#lib/publication/pages/paging.ts';
import { subjectBySlug, type Subject } from '#lib/publication/subjects/subjects.ts';
import { InnerPage } from '../../../site-layout.tsx';

interface ListRouteProps {
  params: Promise<{ list: string; slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

interface Asked {
  kind: ListKind;
  subject: Subject;
  number: number;
}

/**
 * Reads the address of a list's page; leaves by 404 or redirect where there is none or it has
 * moved.
 */
async function readAddress({ params, searchParams }: ListRouteProps): Promise<Asked> {
  const [{ list, slug }, query] = await Promise.all([params, searchParams]);
  const kind = kindAt(list) ?? notFound();
  const [subject, number] = [await subjectBySlug(kind, slug), readPage(query.page)];
  if (!subject || number === null) notFound();
  // The server answers 301 before a page is drawn; this is for whoever runs the pages without it.
  if (subject.slug !== slug) permanentRedirect(listPath(kind, subject.slug, number));
  return { kind, subject, number };
}

export async function generateMetadata(props: ListRouteProps): Promise<Metadata> {
  const { kind, subject, number } = await readAddress(props);
  const organisation = await readOrganisation();
  return pageMetadata({
    organisation,
    title: number > 1 ? `${subject.name}, page ${number}` : subject.name,
    description: `${subject.name}: ${subject.description || 'the newest stories first.'}`,
    path: listPath(kind, subject.slug, number),
    list: { path: listPath(kind, subject.slug), title: subject.name },
  });
}

/** The page of any list. */
export default async function ListRoute(props: ListRouteProps) {
  const { kind, subject, number } = await readAddress(props);
  const listed = await readList(kind, subject.id, number);
  if (!listed) notFound();
  const also = await saidBesideName(kind, subject);
  return (
    <InnerPage current={isIndexed(kind) ? indexPath(kind) : listPath(kind, subject.slug)}>
      {async (page) => (
        <ListPage kind={kind} subject={subject} listed={listed} page={page} also={also}>
          {await aboveStories(kind, subject, page)}
        </ListPage>
      )}
    </InnerPage>
  );
}
