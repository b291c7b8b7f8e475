import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Directory } from '#components/site/lists/directory.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { indexPath } from '#lib/publication/addresses.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { subjectsInUse, type UsedSubject } from '#lib/publication/subjects/in-use.ts';
import { LISTS, type IndexedKind } from '#lib/publication/lists/kinds.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { InnerPage } from './site-layout.tsx';

/** Head of the page that names all lists of a kind. */
export async function indexMetadata(kind: IndexedKind): Promise<Metadata> {
  const { plural, index } = LISTS[kind];
  const organisation = await readOrganisation();
  return pageMetadata({
    organisation,
    title: plural,
    description: index.describe(organisation.name),
    path: indexPath(kind),
  });
}

type Show = (used: readonly UsedSubject[], page: Page) => Promise<ReactNode>;

/**
 * The page that names all lists of a kind that have stories; `show`: otherwise than one under the
 * other.
 */
export async function drawIndex(
  kind: IndexedKind,
  show: Show = async (used, page) => <Directory kind={kind} used={used} page={page} />,
): Promise<ReactNode> {
  const { plural, index } = LISTS[kind];
  const used = await subjectsInUse(kind);
  return (
    <InnerPage current={indexPath(kind)}>
      {async (page) => (
        <>
          <ListHead title={plural} text={index.text} />
          {await show(used, page)}
        </>
      )}
    </InnerPage>
  );
}
