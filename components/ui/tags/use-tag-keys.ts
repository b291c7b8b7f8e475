'use client';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { isComposingKey } from '../fields/composing.ts';
import type { ListState } from './list-handle.tsx';
import { ADD, choiceOnEnter } from './tag-choice.ts';
import type { TagFieldProps, TagOption } from './tag-field.tsx';
import type { TagWords } from './use-tag-words.ts';

/** What keys do in a tag field's box. */
export interface TagKeys {
  list: RefObject<ListState | null>;
  /** What someone typed for; scrolling the field into view closes the list before it was seen. */
  wanted: RefObject<boolean>;
  /** The last taken one is marked: Backspace removes it next. */
  marked: boolean;
  take: (option: TagOption | typeof ADD | null) => void;
  onKey: (event: KeyboardEvent<HTMLDivElement>) => void;
  onType: (typed: string) => void;
  /** Nothing is marked or waited for any more. */
  reset: () => void;
}

const isPlainEnter = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  key === 'Enter' && !ctrlKey && !metaKey;

/** Enter takes what is found for the words as they are then, even when it comes before the answer. */
function useEnter(
  { query, words, found, options, offersAdd }: TagWords,
  take: TagKeys['take'],
  entered: boolean,
): void {
  useEffect(() => {
    if (entered && found.query === query) take(choiceOnEnter(words, options, offersAdd));
  });
}

export function useTagKeys(
  { taken, onTake, onRemove }: Pick<TagFieldProps, 'taken' | 'onTake' | 'onRemove'>,
  typed: TagWords,
): TagKeys {
  const list = useRef<ListState>(null);
  const wanted = useRef(false);
  const [marked, setMarked] = useState(false);
  const [entered, setEntered] = useState(false);

  const take = (option: TagOption | typeof ADD | null) => {
    setEntered(false);
    if (option === null) return;
    if (option === ADD) void typed.add();
    else onTake(option);
    typed.write('');
    wanted.current = false;
    list.current?.close();
  };
  useEnter(typed, take, entered);

  const onBackspace = () => {
    if (marked) onRemove(taken.at(-1)?.id ?? '');
    setMarked(!marked);
  };

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    // The input method's own: neither this box nor react-aria takes a tag for it.
    if (isComposingKey(event.nativeEvent)) return event.stopPropagation();
    if (event.key === 'Escape') wanted.current = false;
    if (event.key === 'Backspace' && typed.query === '' && taken.length > 0) return onBackspace();
    setMarked(false);
    if (!isPlainEnter(event) || event.target.hasAttribute('aria-activedescendant')) return;
    // No option is marked: react-aria would only close the list, and a form around it would be
    // sent.
    event.preventDefault();
    event.stopPropagation();
    if (typed.words) setEntered(true);
  };

  const onType = (text: string) => {
    typed.write(text);
    wanted.current = text !== '';
    if (text) list.current?.open(null, 'manual');
    else list.current?.close();
  };

  const reset = () => {
    setMarked(false);
    setEntered(false);
  };
  return { list, wanted, marked, take, onKey, onType, reset };
}
