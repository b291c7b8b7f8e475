import type * as Y from 'yjs';
import { noteCopies } from '#lib/story/flat/copies.ts';
import type { Identity, Stretch } from '#lib/story/flat/identities.ts';
import type { Token } from '../ranges/tokens.ts';

/** Tokens that went out of the text or came into it, and who wrote them. */
export interface Moved {
  tokens: readonly Token[];
  stretches: readonly Stretch[];
}

const identitiesOf = (stretches: readonly Stretch[]): Identity[] =>
  stretches.flatMap(({ client, clock, length }) =>
    Array.from({ length }, (_, at) => ({ client, clock: clock + at })),
  );

/** A marker with the words behind it. */
interface Block {
  signs: string[];
  identities: Identity[];
}

function blocksOf(moved: readonly Moved[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  for (const { tokens, stretches } of moved) {
    const identities = identitiesOf(stretches);
    let block: Block | null = null;
    for (const [at, token] of tokens.entries()) {
      const identity = identities[at];
      if ('block' in token) blocks.set(token.block, (block = { signs: [], identities: [] }));
      if (!block || !identity) continue;
      block.signs.push('block' in token ? '' : token.letter);
      block.identities.push(identity);
    }
  }
  return blocks;
}

const isMarker = (token: Token): boolean => 'block' in token;

/**
 * Words without a block that went at one place and came at another in one change: they were dragged
 * there.
 */
function movedWords(
  removed: readonly Moved[],
  inserted: readonly Moved[],
): { of: Identity; copy: Identity }[] {
  const sources = removed.filter(({ tokens }) => !tokens.some(isMarker));
  return inserted
    .filter(({ tokens }) => !tokens.some(isMarker))
    .flatMap(({ tokens, stretches }) => {
      const at = sources.findIndex(
        (source) =>
          source.tokens.length === tokens.length &&
          source.tokens.every(({ key }, index) => key === tokens[index]?.key),
      );
      const [source] = at < 0 ? [] : sources.splice(at, 1);
      const [of, copies] = [identitiesOf(source?.stretches ?? []), identitiesOf(stretches)];
      // Others took some of it out meanwhile.
      return of.length === copies.length
        ? copies.flatMap((copy, index) => (of[index] ? [{ of: of[index], copy }] : []))
        : [];
    });
}

/**
 * Says of a block, or of words, that went at one place and came at another in one change that they
 * are the same: two who move them have them once.
 */
export function noteMoves(doc: Y.Doc, removed: readonly Moved[], inserted: readonly Moved[]): void {
  const gone = blocksOf(removed);
  const pairs = movedWords(removed, inserted);
  if (gone.size > 0)
    for (const [id, block] of blocksOf(inserted)) {
      const before = gone.get(id);
      for (const [at, sign] of block.signs.entries()) {
        const [of, copy] = [before?.identities[at], block.identities[at]];
        if (!of || !copy || before?.signs[at] !== sign) break;
        pairs.push({ of, copy });
      }
    }
  noteCopies(doc, pairs);
}
