import { siteUrl } from '#lib/env/env.ts';
import { listPath } from '../addresses.ts';
import { readOrganisation, type Organisation } from '../organisation.ts';
import type { ListKind } from '../lists/kinds.ts';
import { idsOf, subjectBySlug, type Subject } from '../subjects/subjects.ts';
import { wellFormedFeed, type Feed } from './feed.ts';
import { feedPath, type FeedFormat } from './formats.ts';
import { readFeedItems } from './items.ts';

const EVERYTHING = '00000000-0000-0000-0000-000000000000';

/** Which feed: of everything, or of the list at a slug. */
export interface FeedAddress {
  format: FeedFormat;
  kind?: ListKind;
  slug?: string;
}

export type FeedFound =
  | { state: 'found'; feed: Feed }
  | { state: 'moved'; path: string }
  | { state: 'none' };

/** The feed at an address, ready to be written; where it has moved to; or that there is none. */
export async function readFeed({ format, kind, slug }: FeedAddress): Promise<FeedFound> {
  if (!kind || slug === undefined) return { state: 'found', feed: await everything(format) };
  const subject = await subjectBySlug(kind, slug);
  if (!subject) return { state: 'none' };
  if (subject.slug !== slug)
    return { state: 'moved', path: feedPath(format, listPath(kind, subject.slug)) };
  return { state: 'found', feed: await ofSubject(format, kind, subject) };
}

async function everything(format: FeedFormat): Promise<Feed> {
  const site = siteUrl();
  const organisation = await readOrganisation();
  const items = await readFeedItems({ kind: 'all', targets: [EVERYTHING] }, { site, organisation });
  const description = organisation.tagline || `The newest stories of ${organisation.name}.`;
  return finish(
    {
      id: `${site}/`,
      title: organisation.name,
      description,
      pageUrl: `${site}/`,
      selfUrl: site + feedPath(format),
      items,
    },
    site,
    organisation,
  );
}

async function ofSubject(format: FeedFormat, kind: ListKind, subject: Subject): Promise<Feed> {
  const site = siteUrl();
  const organisation = await readOrganisation();
  const items = await readFeedItems(
    { kind, targets: await idsOf(subject.id) },
    { site, organisation },
  );
  const page = listPath(kind, subject.slug);
  return finish(
    {
      id: `urn:uuid:${subject.id}`,
      title: `${subject.name} – ${organisation.name}`,
      description:
        subject.description || `The newest stories of ${organisation.name}: ${subject.name}.`,
      pageUrl: site + page,
      selfUrl: site + feedPath(format, page),
      items,
    },
    site,
    organisation,
  );
}

type OwnPart = Pick<Feed, 'id' | 'title' | 'description' | 'pageUrl' | 'selfUrl' | 'items'>;

function finish(own: OwnPart, site: string, organisation: Organisation): Feed {
  const changedAt = new Date(
    Math.max(
      organisation.changedAt.getTime(),
      ...own.items.map((item) => item.changedAt.getTime()),
    ),
  );
  return wellFormedFeed({
    ...own,
    language: organisation.language,
    icon: `${site}/icons/feed-144.png`,
    publisher: { name: organisation.name, url: `${site}/` },
    rights: `© ${changedAt.getUTCFullYear()} ${organisation.name}`,
    changedAt,
  });
}
