import type { Transaction } from '#db/queryable.ts';
import { organisation } from '#db/schema/newsroom/index.ts';
import { slugOf } from '#lib/story/slug.ts';
import { CommandError } from '../command.ts';
import { subjectSlugsOfOthers, type MirroredSubject } from '../door.ts';

interface Wish {
  id: string;
  kind: MirroredSubject['kind'];
  name: string;
  /** As typed; '' to make one from the name. */
  wished: string;
}

/**
 * A slug for what a list can be about. Old addresses live for ever, so a slug that another one ever
 * had is not free: a typed one is refused then, a made one gets the next free number.
 */
export async function slugFor(tx: Transaction, { id, kind, name, wished }: Wish): Promise<string> {
  const made = wished || slugOf(name, await languageOfOrganisation(tx)) || id;
  const family = wished
    ? [wished]
    : [made, ...Array.from({ length: 19 }, (_, i) => `${made}-${i + 2}`)];
  const taken = await subjectSlugsOfOthers(tx, { id, kind, slugs: family });
  const free = family.find((slug) => !taken.has(slug));
  if (free !== undefined) return free;
  if (!wished) return `${made}-${id.slice(-12)}`;
  throw new CommandError({
    code: 'conflict',
    field: 'slug',
    sentence: `The address “${wished}” leads to another one, now or from before. Choose another.`,
  });
}

async function languageOfOrganisation(tx: Transaction): Promise<string> {
  const [row] = await tx.select({ language: organisation.language }).from(organisation);
  return row?.language ?? 'en';
}
