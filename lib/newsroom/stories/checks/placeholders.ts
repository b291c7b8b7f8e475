/** Marks that newspapers leave where something is still to come; they must not get out. */
const PLACEHOLDER = /(?<![\p{L}\p{N}])(?:TK|XX)(?![\p{L}\p{N}])|\[CHECK\]/gu;

export interface Placeholder {
  at: number;
  length: number;
  word: string;
}

/**
 * Finds `TK`, `XX` and `[CHECK]` in a text, each with its place in it. `TKO` and `XXL` are words.
 */
export function findPlaceholders(text: string): Placeholder[] {
  return [...text.matchAll(PLACEHOLDER)].map((found) => ({
    at: found.index,
    length: found[0].length,
    word: found[0],
  }));
}
