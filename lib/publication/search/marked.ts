import { sql, type SQL } from 'drizzle-orm';
import type { Queryable } from '#db/queryable.ts';
import type { StoryCard } from '../stories/cards.ts';
import { cardsByEdition } from '../lists.ts';
import { END, HIT } from './search-marks.ts';

export interface Hit {
  card: StoryCard;
  /**
   * Headline and standfirst with what was found between `HIT` and `END`, without accents: see
   * `piecesOf`.
   */
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

/**
 * What was found with its marks, in the order of the ids; an edition that readers may no longer see
 * is left out.
 */
export async function markedOf(tx: Queryable, editionIds: string[], query: SQL): Promise<Marked[]> {
  const whole = `StartSel=${HIT},StopSel=${END},HighlightAll=true`;
  const piece = `StartSel=${HIT},StopSel=${END},MaxFragments=1,MinWords=16,MaxWords=32`;
  const { rows } = await tx.execute<Marked & Record<string, unknown>>(sql`
    SELECT s.edition_id AS "editionId",
      ts_headline(publication.search_configuration(s.language), unaccent(s.content->>'headline'),
      ${query}, ${whole}) AS headline,
      ts_headline(publication.search_configuration(s.language), unaccent(s.content->>'standfirst'),
      ${query}, ${whole}) AS standfirst,
      ts_headline(publication.search_configuration(s.language), left(s.text, ${DEEP}), ${query}, ${piece}) AS excerpt
    FROM publication.public_story s WHERE s.edition_id = ANY(${sql.param(editionIds)}::uuid[])`);
  const found = new Map(rows.map((row) => [row.editionId, row]));
  return editionIds.flatMap((id) => found.get(id) ?? []);
}

/** What was found as readers see it; one without a card has gone meanwhile and is left out. */
export async function hitsOf(marked: readonly Marked[]): Promise<Hit[]> {
  const cards = await cardsByEdition(marked.map((row) => row.editionId));
  return marked.flatMap((row) => {
    const card = cards.get(row.editionId);
    if (!card) return [];
    const seen = row.headline.includes(HIT) || row.standfirst.includes(HIT);
    return [
      {
        card,
        headline: row.headline,
        standfirst: row.standfirst,
        excerpt: !seen && row.excerpt.includes(HIT) ? row.excerpt : '',
      },
    ];
  });
}
