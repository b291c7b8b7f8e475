import type * as Y from 'yjs';
import { noteCopies } from '#lib/document/flat/copies.ts';
import type { Identity, Stretch } from '#lib/document/flat/identities.ts';
import type { Token } from './tokens.ts';

/** Tokens that went out of the text or came into it, and who wrote them. */
export interface Moved { tokens: readonly Token[]; stretches: readonly Stretch[] }

const identitiesOf = (stretches: readonly Stretch[]): Identity[] =>
  stretches.flatMap(({ client, clock, length }) => Array.from({ length }, (_, at) => ({ client, clock: clock + at })));

/** A marker with the words behind it. */
interface Block { signs: string[]; identities: Identity[] }

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

/** Says of a block that was taken out at one place and put in at another in one change that it is the same: two who move it have it once. */
export function noteMoves(doc: Y.Doc, removed: readonly Moved[], inserted: readonly Moved[]): void {
  const gone = blocksOf(removed);
  const pairs: { of: Identity; copy: Identity }[] = [];
  if (gone.size > 0) for (const [id, block] of blocksOf(inserted)) {
    const before = gone.get(id);
    for (const [at, sign] of block.signs.entries()) {
      const [of, copy] = [before?.identities[at], block.identities[at]];
      if (!of || !copy || before?.signs[at] !== sign) break;
      pairs.push({ of, copy });
    }
  }
  noteCopies(doc, pairs);
}
