import { sql } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import { formsAlike, placesOf, readText, type Place, type ReadText } from '#lib/search/places.ts';
import { stemsOf } from '#lib/search/stems.ts';
import type { StoryCard } from '../stories/cards.ts';
import { cardsByEdition } from '../lists.ts';
import type { Wanted } from './condition.ts';
import { excerptOf, withMarks } from './excerpt.ts';
import { HIT } from './search-marks.ts';

export interface Hit {
  card: StoryCard;
  /** Headline and standfirst with what was found between `HIT` and `END`: see `piecesOf`. */
  headline: string;
  standfirst: string;
  /**
   * A piece of the text where the words stand, when neither headline nor standfirst has them; ''
   * else.
   */
  excerpt: string;
}

/** How far into a text an excerpt is looked for. */
const DEEP = 20_000;

export type Marked = Omit<Hit, 'card'> & { editionId: string };

interface Shown extends Record<string, unknown> {
  editionId: string;
  language: string;
  headline: string;
  standfirst: string;
  text: string;
}

/** Where what is wanted stands in a text of its language. */
async function placesIn(
  tx: Queryable,
  read: ReadText,
  language: string,
  { asked, stems }: Wanted,
): Promise<Place[]> {
  const own = await stemsOf(tx, new Set(formsAlike(read, asked, stems)), [language]);
  return placesOf(read, asked, stems, own);
}

/** Paragraph by paragraph, until one has what is wanted. */
async function firstExcerpt(tx: Queryable, row: Shown, wanted: Wanted): Promise<string> {
  let from = 0;
  for (const line of row.text.split('\n')) {
    const places =
      line === '' ? [] : await placesIn(tx, readText(line, row.language), row.language, wanted);
    if (places.length > 0) {
      const moved = places.map(({ start, end }) => ({ start: start + from, end: end + from }));
      return excerptOf(row.text, moved);
    }
    from += line.length + 1;
  }
  return '';
}

async function mark(tx: Queryable, row: Shown, wanted: Wanted): Promise<Marked> {
  const [headline = '', standfirst = ''] = await Promise.all(
    [row.headline, row.standfirst].map(async (text) =>
      withMarks(text, await placesIn(tx, readText(text, row.language), row.language, wanted)),
    ),
  );
  const seen = headline.includes(HIT) || standfirst.includes(HIT);
  const excerpt = seen ? '' : await firstExcerpt(tx, row, wanted);
  return { editionId: row.editionId, headline, standfirst, excerpt };
}

/**
 * What was found with its marks, in the order of the ids; an edition that readers may no longer see
 * is left out.
 */
export async function markedOf(
  tx: Queryable,
  editionIds: string[],
  wanted: Wanted,
): Promise<Marked[]> {
  const { rows } = await tx.execute<Shown>(sql`
    SELECT s.edition_id AS "editionId", s.language, s.content->>'headline' AS headline,
      s.content->>'standfirst' AS standfirst, left(s.text, ${DEEP}) AS text
    FROM publication.public_story s WHERE s.edition_id = ANY(${sql.param(editionIds)}::uuid[])`);
  const found = new Map(rows.map((row) => [row.editionId, row]));
  const marked: Marked[] = [];
  for (const id of editionIds) {
    const row = found.get(id);
    if (row) marked.push(await mark(tx, row, wanted));
  }
  return marked;
}

/** What was found as readers see it; one without a card has gone meanwhile and is left out. */
export async function hitsOf(marked: readonly Marked[]): Promise<Hit[]> {
  const cards = await cardsByEdition(marked.map((row) => row.editionId));
  return marked.flatMap(({ editionId, ...hit }) => {
    const card = cards.get(editionId);
    return card ? [{ card, ...hit }] : [];
  });
}
