import type { PublicFacts, PublicPage } from '../public-pages.ts';

/**
 * What can be seen of a story: its edition, a sentence in its place, that it has moved, or nothing.
 */
export type Sight = 'story' | 'notice' | 'moved' | 'nothing';

export interface Expected {
  status: number;
  /** Any of these is right. */
  sights: Sight[];
}

const PAGE: Record<PublicFacts['state'], Expected> = {
  unseen: { status: 404, sights: ['nothing'] },
  visible: { status: 200, sights: ['story'] },
  held: { status: 200, sights: ['notice'] },
  unpublished: { status: 410, sights: ['notice'] },
  killed: { status: 410, sights: ['notice'] },
};

/**
 * What a public surface must show of a story as it stands now. The edition, where readers have it
 * and the list has room for it; nothing, where they must not; in feeds, which readers keep, a
 * notice under the same identity for what is held or killed.
 */
export function expectedOn({ kind, stands }: PublicPage, { state }: PublicFacts): Expected {
  if (kind === 'page') return PAGE[state];
  if (kind === 'former')
    return state === 'unseen' ? PAGE.unseen : { status: 301, sights: ['moved'] };
  return { status: 200, sights: sightsIn(kind, stands, state) };
}

function sightsIn(
  kind: PublicPage['kind'],
  stands: PublicPage['stands'],
  state: PublicFacts['state'],
): Sight[] {
  const told = kind === 'feed' && (state === 'held' || state === 'killed');
  if (stands && !stands.current) return told ? ['nothing', 'notice'] : ['nothing'];
  if (told) return ['notice'];
  if (state !== 'visible') return ['nothing'];
  // What is older than the list is long may stand lower down, or (on the front) elsewhere.
  return stands && stands.newer >= stands.room ? ['story', 'nothing'] : ['story'];
}

/** In words, for the panel and the log: `the story`, `a notice (410)`. */
export function sayExpected({ status, sights }: Expected): string {
  const words = sights.map((sight) => SIGHT_WORDS[sight]).join(' or ');
  return status === 200 ? words : `${words} (${status})`;
}

export const SIGHT_WORDS: Record<Sight, string> = {
  story: 'the story',
  notice: 'a notice in its place',
  moved: 'the new address',
  nothing: 'nothing of it',
};
