import type { readableSubject } from '#db/schema/publication/index.ts';
import type { EditionContent } from '../edition.ts';

/**
 * What the code has to know of a kind of list; everything else of it is in its stories and its
 * subjects.
 */
interface ListRow {
  /** The first part of its addresses: `/topics/<slug>`, `/topics/<slug>/feed.xml`. */
  segment: string;
  /** On the screen: one of them, and all of them. */
  name: string;
  plural: string;
  /** Whether readers have these lists: pages, feeds, lines in the sitemap. */
  open: boolean;
  /** The field of an edition that says in which of these lists it stands. */
  field: 'sectionId' | 'authors' | 'agencies' | 'topics' | 'countries' | 'indicators';
  /**
   * The page at `/<segment>` that names all of them; null where there is none. `describe`: its
   * description, by the organisation's name.
   */
  index: { text: string; describe(organisation: string): string } | null;
  /** Every page names all of them: they are few, and remembered. */
  onEveryPage: boolean;
  /**
   * The type of schema.org under which stories name what the list is of; null where they do not.
   */
  schemaType: 'Thing' | 'Country' | 'Person' | 'NewsMediaOrganization' | null;
}

/**
 * The kinds of list, in the order in which `/feeds` shows them. Addresses, pages, feeds, sitemaps,
 * page cache and the newsroom's check of what readers see are all made from these rows.
 */
export const LISTS = {
  section: {
    segment: 'sections',
    name: 'Section',
    plural: 'Sections',
    open: true,
    field: 'sectionId',
    onEveryPage: true,
    schemaType: null,
    index: null,
  },
  agency: {
    segment: 'agencies',
    name: 'Agency',
    plural: 'Agencies',
    open: true,
    field: 'agencies',
    onEveryPage: true,
    schemaType: 'NewsMediaOrganization',
    index: {
      text: 'The newsrooms that write these pages.',
      describe: (organisation) =>
        `All agencies of ${organisation}, each with its stories and feeds.`,
    },
  },
  topic: {
    segment: 'topics',
    name: 'Topic',
    plural: 'Topics',
    open: true,
    field: 'topics',
    onEveryPage: false,
    schemaType: 'Thing',
    index: {
      text: 'What our stories are about.',
      describe: (organisation) => `All topics of ${organisation}, each with its stories and feeds.`,
    },
  },
  country: {
    segment: 'countries',
    name: 'Country',
    plural: 'Countries',
    open: true,
    field: 'countries',
    onEveryPage: false,
    schemaType: 'Country',
    index: {
      text: 'What moved, where, and which way: every country that we have reported on.',
      describe: (organisation) =>
        `Every country that ${organisation} reports on, with the direction of what was put on record in twelve months.`,
    },
  },
  author: {
    segment: 'authors',
    name: 'Author',
    plural: 'Authors',
    open: true,
    field: 'authors',
    onEveryPage: false,
    schemaType: 'Person',
    index: {
      text: 'The people whose names stand over our stories.',
      describe: (organisation) => `All authors of ${organisation}, each with stories and feeds.`,
    },
  },
  indicator: {
    segment: 'indicators',
    name: 'Indicator',
    plural: 'Indicators',
    open: false,
    field: 'indicators',
    onEveryPage: false,
    schemaType: null,
    index: null,
  },
} as const satisfies Record<(typeof readableSubject.$inferSelect)['kind'], ListRow>;

/** What stories can be about or come from; each has a list, whether readers have it or not. */
export type SubjectKind = keyof typeof LISTS;

type KindsWhere<Wish extends Partial<ListRow>> = {
  [Kind in SubjectKind]: (typeof LISTS)[Kind] extends Wish ? Kind : never;
}[SubjectKind];

/** The kinds of which readers have lists. */
export type ListKind = KindsWhere<{ open: true }>;

/** Those of them with a page that names all. */
export type IndexedKind = Exclude<ListKind, KindsWhere<{ index: null }>>;

export const SUBJECT_KINDS = Object.keys(LISTS) as SubjectKind[];

/** Whether readers have lists of that kind. */
export const isListKind = (kind: SubjectKind): kind is ListKind => LISTS[kind].open;

/** Whether readers have a page that names all lists of that kind. */
export const isIndexed = (kind: ListKind): kind is IndexedKind => LISTS[kind].index !== null;

export const LIST_KINDS: readonly ListKind[] = SUBJECT_KINDS.filter(isListKind);

const bySegment: ReadonlyMap<string, ListKind> = new Map(
  LIST_KINDS.map((kind) => [LISTS[kind].segment, kind]),
);

/** The kind of list at the first part of an address; undefined where readers have none there. */
export const kindAt = (segment: string): ListKind | undefined => bySegment.get(segment);

/** The ids of the subjects of a kind that an edition names: the lists in which it stands. */
export function idsNamed(
  kind: SubjectKind,
  content: Pick<EditionContent, ListRow['field']>,
): string[] {
  const named = content[LISTS[kind].field];
  return typeof named === 'string'
    ? [named]
    : named.map((one) => (typeof one === 'string' ? one : one.indicatorId));
}
