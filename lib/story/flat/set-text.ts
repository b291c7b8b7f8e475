import type * as Y from 'yjs';
import { changeBetween } from '../text/text-change.ts';
import { changeText } from './change-text.ts';

/**
 * Makes a shared text another one by the one change that there is between them: letters that stay
 * keep their identity.
 */
export function setText(text: Y.Text, words: string): void {
  const change = changeBetween(text.toJSON(), words);
  if (change)
    changeText(text, change.at, change.remove, change.insert ? [{ insert: change.insert }] : []);
}
