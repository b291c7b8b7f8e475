import type { Metadata } from 'next';
import { FeedsTable } from '#components/site/lists/feeds-table.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { listPath } from '#lib/publication/addresses.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { subjectsInUse } from '#lib/publication/subjects/in-use.ts';
import { LIST_KINDS, LISTS } from '#lib/publication/lists/kinds.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { InnerPage } from '../../site-layout.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    organisation: await readOrganisation(),
    title: 'Subscribe',
    description:
      'Everything here, and every section, agency, topic, country and author, is also a feed: ' +
      'RSS, Atom and JSON, with the full text.',
    path: '/feeds',
  });
}

export default async function FeedsPage() {
  const tables = await Promise.all(
    LIST_KINDS.map(async (kind) => ({
      caption: LISTS[kind].plural,
      lists: (await subjectsInUse(kind)).map(({ subject }) => ({
        name: subject.name,
        path: listPath(kind, subject.slug),
      })),
    })),
  );
  return (
    <InnerPage>
      {() => (
        <>
          <ListHead
            title="Subscribe"
            text="Everything here, and every section, agency, topic, country and author, is also a feed: full text, pictures with their credits, corrections as they happen. No account, no address, nothing to unsubscribe from."
          />
          <div className="stack">
            <FeedsTable
              caption="Everything"
              lists={[{ name: 'All stories, newest first', path: '' }]}
            />
            {tables.map((table) => (
              <FeedsTable key={table.caption} {...table} />
            ))}
            <HowTo />
          </div>
        </>
      )}
    </InnerPage>
  );
}

const HowTo = () => (
  <div className="prose">
    <h2>How to use one</h2>
    <p>
      Copy an address into a feed reader. It fetches the newest stories and asks again only for what
      changed. An entry keeps its identity for ever: a corrected story is marked as updated, never
      sent twice.
    </p>
    <h2>For newsrooms</h2>
    <p>
      A story that is killed or being checked stays in the feed as a notice without its text, so
      that your copy can follow ours.
    </p>
  </div>
);
