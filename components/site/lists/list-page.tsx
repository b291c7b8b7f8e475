import type { ReactNode } from 'react';
import { listPath } from '#lib/publication/addresses.ts';
import { feedPath } from '#lib/publication/feeds/formats.ts';
import { LISTS, type ListKind } from '#lib/publication/lists/kinds.ts';
import { MOST_LISTED, type ListPage as Listed } from '#lib/publication/lists.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { BlockHead } from '../front/block-head.tsx';
import { ListHead } from './list-head.tsx';
import { Pager } from './pager.tsx';
import { Rows } from './story-rows.tsx';

export function countOf(stories: number): string {
  if (stories >= MOST_LISTED) return `The newest ${MOST_LISTED.toLocaleString('en-GB')} stories`;
  return stories === 1 ? '1 story' : `${stories.toLocaleString('en-GB')} stories`;
}

interface ListPageProps {
  kind: ListKind;
  subject: Subject;
  listed: Listed;
  page: Page;
  /** What else is to be said of the subject, in the line under its name. */
  also?: ReactNode;
  /** Between head and stories, on the first page. */
  children?: ReactNode;
}

/** The stories of a list. */
export function ListPage({ kind, subject, listed, page, also, children }: ListPageProps) {
  const path = listPath(kind, subject.slug);
  return (
    <>
      <ListHead kind={LISTS[kind].name} title={subject.name} text={subject.description}>
        <span>{countOf(listed.total)}</span>
        {also}
        <a href={feedPath('rss', path)}>Feed of this {kind}</a>
      </ListHead>
      {listed.page === 1 && children}
      {listed.page === 1 && children && (
        <div className="block">
          <BlockHead id="stories" title="Stories" />
        </div>
      )}
      <Stories listed={listed} page={page} at={(number) => listPath(kind, subject.slug, number)} />
    </>
  );
}

/** Rows and pager of a list, or that there is nothing in it yet. */
export function Stories({
  listed,
  page,
  at,
}: {
  listed: Listed;
  page: Page;
  at(page: number): string;
}) {
  if (listed.total === 0)
    return (
      <p className="nothing">
        Nothing has been published here yet. Follow the feed to be told when something is.
      </p>
    );
  return (
    <>
      <Rows cards={listed.cards} page={page} />
      <Pager page={listed.page} pages={listed.pages} at={at} />
    </>
  );
}
