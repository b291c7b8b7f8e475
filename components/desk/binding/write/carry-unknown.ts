import * as Y from 'yjs';
import type { Attributes } from '#lib/story/flat/roots.ts';
import type { Range } from '../ranges/pieces.ts';
import { differences, type Token, type Unsaid } from '../ranges/tokens.ts';

/** A part of the text that an editor changes: what stood there and what will, and where. */
export interface Replacement {
  old: readonly Token[];
  now: readonly Token[];
  at: number;
}

/** Formats that this release gives and shows. */
const KNOWN = new Set(['bold', 'italic', 'link']);

const isUnsaid = (embed: object): boolean =>
  !('b' in embed || 'br' in embed) || Object.keys(embed).length > 1;

function unsaidIn(text: Y.Text, { at, length }: Range): (Unsaid | null)[] {
  const found: (Unsaid | null)[] = [];
  let formats: Attributes = {};
  let place = 0;
  for (let item = text._start; item && place < at + length; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat && !KNOWN.has(item.content.key))
      formats = { ...formats, [item.content.key]: item.content.value };
    if (!item.countable) continue;
    const given = Object.fromEntries(Object.entries(formats).filter(([, value]) => value !== null));
    const embed =
      item.content instanceof Y.ContentEmbed && isUnsaid(item.content.embed)
        ? item.content.embed
        : null;
    const one = embed || Object.keys(given).length > 0 ? { embed, formats: given } : null;
    for (let n = Math.max(place, at); n < Math.min(place + item.length, at + length); n += 1)
      found.push(one);
    place += item.length;
  }
  return found;
}

interface Going {
  tokens: readonly Token[];
  at: number;
}

/**
 * The part of what comes that is the same as what goes: whole, or a block of it from its marker on.
 */
function sameAs(
  going: readonly Token[],
  coming: readonly Token[],
): { from: number; to: number; length: number }[] {
  if (going.length === coming.length && going.every(({ key }, index) => key === coming[index]?.key))
    return [{ from: 0, to: 0, length: going.length }];
  return going.flatMap((token, from) => {
    if (!('block' in token)) return [];
    const to = coming.findIndex(({ key }) => key === token.key);
    if (to < 0) return [];
    const differs = going
      .slice(from)
      .findIndex(({ key }, index) => key !== coming[to + index]?.key);
    return [{ from, to, length: differs < 0 ? going.length - from : differs }];
  });
}

/**
 * What is moved is taken out and put in again. What this release does not know of it goes along:
 * signs and formats that no token can say are given to the tokens that come, before anything is
 * written.
 * @param ranges Where a part of the shown text stands in the text now.
 */
export function carryUnknown(
  text: Y.Text,
  replacements: readonly Replacement[],
  ranges: (at: number, length: number) => Range[],
): void {
  const parts = replacements.flatMap(({ old, now, at }) =>
    differences(old, now).map(({ oldFrom, oldTo, newFrom, newTo }) => ({
      going: { tokens: old.slice(oldFrom, oldTo), at: at + oldFrom },
      coming: now.slice(newFrom, newTo),
    })),
  );
  const all: Going[] = parts.map(({ going }) => going).filter(({ tokens }) => tokens.length > 0);
  for (const { coming } of parts) {
    if (coming.length === 0) continue;
    for (const { tokens, at } of all) {
      for (const { from, to, length } of sameAs(tokens, coming)) {
        const unsaid = ranges(at + from, length).flatMap((range) => unsaidIn(text, range));
        // Others took some of it out meanwhile: which of it is which is not known.
        if (unsaid.length === length)
          unsaid.forEach((one, index) => {
            const token = coming[to + index];
            if (one && token) token.unsaid = one;
          });
      }
    }
  }
}
