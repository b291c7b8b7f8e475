'use client';
import { useState } from 'react';
import { comparableName } from '#lib/story/text/reading/names.ts';
import { leftWords } from './tag-choice.ts';
import type { TagFieldProps, TagOption } from './tag-field.tsx';
import { useFound, type Found } from './use-found.ts';

/** The words that stand in a tag field's box, and what is found for them. */
export interface TagWords {
  query: string;
  /** The same without space around them. */
  words: string;
  found: Found<TagOption>;
  /** What is found and not taken yet. */
  options: readonly TagOption[];
  /** A new one may be made of the words. */
  offersAdd: boolean;
  /** What is said of words that were left in the box; null while they are being typed. */
  left: string | null;
  write: (typed: string) => void;
  /** Makes a new one of them; where that fails they stand in the box again. */
  add: () => Promise<void>;
}

export function useTagWords(
  { label, taken, search, onAdd, loose, looseAs = label }: TagFieldProps,
  focused: boolean,
): TagWords {
  const [query, setQuery] = useState(() => loose?.get(looseAs) ?? '');
  const words = query.trim();
  const found = useFound(query, focused || words !== '', search);
  const options = found.options.filter((option) => !taken.some(({ id }) => id === option.id));
  const isNamed = ({ name }: TagOption) => comparableName(name) === comparableName(words);
  const offersAdd = Boolean(onAdd && words && !found.failed && !found.options.some(isNamed));
  const settled = found.query === query;
  const known = { settled, failed: found.failed, found: options.length > 0 };
  const left = focused ? null : leftWords(words, { ...known, taken: taken.some(isNamed) });
  const write = (typed: string) => {
    setQuery(typed);
    loose?.put(looseAs, typed);
  };
  const add = async () => {
    if ((await onAdd?.(words)) !== false) return;
    loose?.put(looseAs, words);
    setQuery((since) => since || words);
  };
  return { query, words, found, options, offersAdd, left, write, add };
}
