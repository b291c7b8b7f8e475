'use server';
import { z } from 'zod';
import type { Choice, ChoiceKind } from '#components/desk/story/desk-story.ts';
import { fail, ok, type Result } from '#lib/errors.ts';
import { instantOf } from '#lib/time/local-time.ts';
import { createContributor } from '#lib/newsroom/contributors/save-contributor.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { can } from '#lib/newsroom/policy.ts';
import { askActor } from '#lib/newsroom/session/request/require-actor.ts';
import { STORY_COMMANDS } from '#lib/newsroom/stories/actions/commands.ts';
import { createTag } from '#lib/newsroom/tags/create-tag.ts';
import {
  namesOf,
  searchAgencies,
  searchContributors,
  searchTags,
} from '#lib/newsroom/tags/options.ts';

const Kind = z.enum(['topic', 'country', 'agency', 'author']);
const Words = z.string().max(200);
const Ids = z.array(z.uuid()).max(100);

const SEARCHES: Record<ChoiceKind, (words: string) => Promise<Choice[]>> = {
  topic: (words) => searchTags('topic', words),
  country: (words) => searchTags('country', words),
  agency: searchAgencies,
  author: searchContributors,
};

/** Sets, moves or ('') lifts the embargo; the time is the newsroom's. */
export async function setEmbargo(storyId: string, localTime: string): Promise<Result<null>> {
  const asked = await askActor('Embargo until');
  if (!asked.ok) return asked;
  const { data: local } = Words.safeParse(localTime);
  if (local === undefined)
    return fail('invalid', 'Embargo until: it takes a date and a time.', 'Embargo until');
  const until =
    local === ''
      ? ok(null)
      : instantOf(local, (await readOrganisation()).timeZone, 'Embargo until');
  if (!until.ok) return until;
  const done = await STORY_COMMANDS.set_embargo(asked.value, {
    storyId,
    until: until.value?.toISOString() ?? null,
  });
  return done.ok ? ok(null) : done;
}

/**
 * What the words find among topics, countries, agencies or authors: at most 20. Who could not be
 * asked for is no "nothing is named so".
 */
export async function searchChoices(kind: ChoiceKind, words: string): Promise<Result<Choice[]>> {
  const actor = await askActor();
  if (!actor.ok) return actor;
  const asked = z.tuple([Kind, Words]).safeParse([kind, words]);
  return ok(
    asked.success && can(actor.value, 'story.read')
      ? await SEARCHES[asked.data[0]](asked.data[1])
      : [],
  );
}

/** Throws where that could not be asked: no names would be an answer. */
async function mayRead(): Promise<boolean> {
  const asked = await askActor();
  if (!asked.ok && asked.error.code === 'unavailable') throw new Error(asked.error.sentence);
  return asked.ok && can(asked.value, 'story.read');
}

/** Names of ids; unknown ones are left out. */
export async function nameChoices(kind: ChoiceKind, ids: string[]): Promise<Choice[]> {
  if (!(await mayRead())) return [];
  const asked = z.tuple([Kind, Ids]).safeParse([kind, ids]);
  if (!asked.success) return [];
  const lists = {
    topic: 'tags',
    country: 'tags',
    agency: 'agencies',
    author: 'contributors',
  } as const;
  return Object.entries(await namesOf({ [lists[asked.data[0]]]: asked.data[1] })).map(
    ([id, name]) => ({ id, name }),
  );
}

/** A new topic or author, where the person may make one. */
export async function addChoice(kind: ChoiceKind, name: string): Promise<Result<Choice>> {
  const asked = await askActor();
  if (!asked.ok) return asked;
  if (kind === 'topic') return createTag(asked.value, { kind: 'topic', name });
  if (kind === 'author') return createContributor(asked.value, { name });
  return fail('forbidden', 'Countries and agencies are made in the settings, not on the desk.');
}
