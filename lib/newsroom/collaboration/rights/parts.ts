import { isDeepStrictEqual } from 'node:util';
import { heldIn } from '#lib/story/fields/fields.ts';
import type { Actor } from '../../actor.ts';
import { can, type Subject } from '../../policy.ts';
import type { StoryContent } from '../../stories/content.ts';
import { ChangeError } from '../protocol/change-error.ts';
import { sayParts, type Part } from '../protocol/part-words.ts';
import type { Projection } from '../projection/project.ts';

/** What of a story a person may change: all of it, or the parts that are their work. */
export type Parts = 'all' | Part[];

/**
 * Who may write the story writes all of it; picture editors and curators do their own work in every
 * story of their desks.
 */
export function partsFor(actor: Actor, subject: Subject): Parts {
  if (can(actor, 'story.edit', subject)) return 'all';
  return [
    ...(can(actor, 'story.edit_pictures', subject) ? ['pictures' as const] : []),
    ...(can(actor, 'story.edit_tags', subject) ? ['tags' as const] : []),
  ];
}

const isPicture = (block: { type: string }): boolean => block.type === 'picture';

/** A content without the parts that a person may change: the rest has to stay as it is. */
function without(content: StoryContent, parts: readonly Part[]): unknown[] {
  return heldIn(content)
    .filter(({ field }) => !field.part || !parts.includes(field.part))
    .map(({ kind, key, value }) => [
      key,
      kind === 'body' && parts.includes('pictures')
        ? value.content.filter((block) => !isPicture(block))
        : value,
    ]);
}

/**
 * Refuses a change of anything beyond some parts: another character, another record, or what cannot
 * be read and so would only be hidden.
 * @throws CommandError
 */
export function requireWithin(parts: Parts, before: Projection, after: Projection): void {
  if (parts === 'all') return;
  const stays = isDeepStrictEqual(without(before.content, parts), without(after.content, parts));
  if (stays && before.note === after.note && isDeepStrictEqual(before.refused, after.refused))
    return;
  throw new ChangeError(
    'forbidden',
    `You may change ${sayParts(parts)} here, nothing else. The last change was not saved.`,
  );
}
