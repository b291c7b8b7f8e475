import type { ChoiceKind } from '#components/desk/story/desk-story.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { can } from '#lib/newsroom/policy.ts';

/** Kinds of which the person may make a new one without leaving the desk. */
export function mayAdd(actor: Actor): ChoiceKind[] {
  return [
    ...(can(actor, 'tag.create') ? ['topic' as const] : []),
    ...(can(actor, 'contributor.create') ? ['author' as const] : []),
  ];
}
