import { and, eq, notInArray, sql, type SQL } from 'drizzle-orm';
import { findable, story } from '#db/schema/newsroom/index.ts';
import { having } from '#lib/findable-keys.ts';
import type { Actor } from '../../actor.ts';
import { can, desksWhere } from '../../policy.ts';
import { COLUMNS, columnNow } from './asked-words.ts';
import { bylinesOf } from './bylines-of.ts';
import { findStories, type Question } from './find.ts';
import { lastChangedFirst, storyRows } from './row-of.ts';

type Found = Awaited<ReturnType<typeof storyRows>>;

/**
 * The `most` last changed stories of the person's own on desks where they have no part: begun by
 * them, or signed by them. They are few, and asked for apart from the desks' stories: no index has
 * both in one order.
 */
export async function ownElsewhere(actor: Actor, question: Question): Promise<Found> {
  const desks = desksWhere(actor, 'story.read');
  if (desks === 'all' || !can(actor, 'story.read')) return [];
  const where = and(desks.length > 0 ? notInArray(story.deskId, desks) : undefined, question.where);
  const names = await bylinesOf(actor);
  const signed =
    names.length > 0
      ? findStories({ ...question, where, keys: [having('author', ...names), ...question.keys] })
      : [];
  const begun = await storyRows()
    .where(and(eq(story.createdBy, actor.staffId), where, await fulfils(question)))
    .orderBy(lastChangedFirst)
    .limit(question.most);
  return [
    ...begun,
    ...(await signed).filter(({ facts }) => !begun.some((row) => row.facts.id === facts.id)),
  ];
}

/** Looked up story by story: those that one person began are walked in their own order. */
async function fulfils({ keys, words }: Question): Promise<SQL | undefined> {
  const column = await columnNow();
  const asked = [...keys, ...(words ? [`(${words[column]})`] : [])].join(' & ');
  return asked
    ? sql`exists (select from ${findable} f where f.story_id = ${story.id}
      and f.${COLUMNS[column]} @@ ${asked}::tsquery)`
    : undefined;
}
