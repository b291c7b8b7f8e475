import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ListPage } from '#components/site/list-page.tsx';
import { indexPath, listPath, type ListKind } from '#lib/publication/addresses.ts';
import { readHouse } from '#lib/publication/house.ts';
import { readList } from '#lib/publication/lists.ts';
import { pageMetadata } from '#lib/publication/metadata.ts';
import type { Page } from '#lib/publication/pages.ts';
import { readPage } from '#lib/publication/paging.ts';
import { subjectBySlug, type Subject } from '#lib/publication/subjects.ts';
import { InnerPage } from './surroundings.tsx';

export interface ListRouteProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}

/** Reads the address of a list's page; leaves by 404 or redirect where there is none or it has moved. */
async function readAddress(kind: ListKind, { params, searchParams }: ListRouteProps): Promise<{ subject: Subject; number: number }> {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const [subject, number] = [await subjectBySlug(kind, slug), readPage(query.page)];
  if (!subject || number === null) notFound();
  // The server answers 301 before a page is drawn; this is for whoever runs the pages without it.
  if (subject.slug !== slug) permanentRedirect(listPath(kind, subject.slug, number));
  return { subject, number };
}

export async function listMetadata(kind: ListKind, props: ListRouteProps): Promise<Metadata> {
  const [house, { subject, number }] = await Promise.all([readHouse(), readAddress(kind, props)]);
  const path = listPath(kind, subject.slug);
  return pageMetadata({
    house,
    title: number > 1 ? `${subject.name}, page ${number}` : subject.name,
    description: `${subject.name}: ${subject.description || 'the newest stories first.'}`,
    path: listPath(kind, subject.slug, number),
    list: { path, title: subject.name },
  });
}

interface ListRoute {
  kind: ListKind;
  props: ListRouteProps;
  /** What else is said of the subject: beside its name, and above its stories. */
  also?(subject: Subject): Promise<ReactNode>;
  above?(subject: Subject, page: Page): Promise<ReactNode>;
}

/** The page of a list. */
export async function drawList({ kind, props, also, above }: ListRoute): Promise<ReactNode> {
  const { subject, number } = await readAddress(kind, props);
  const listed = await readList(kind, subject.id, number);
  if (!listed) notFound();
  const said = await also?.(subject);
  const current = kind === 'section' ? listPath(kind, subject.slug) : kind === 'country' ? indexPath('country') : '';
  return (
    <InnerPage current={current}>
      {async (page) => <ListPage kind={kind} subject={subject} listed={listed} page={page} also={said}>{await above?.(subject, page)}</ListPage>}
    </InnerPage>
  );
}
