'use client';
import { ListBoxItem } from 'react-aria-components';
import { Icon } from '../marks/icon.tsx';
import { Matched } from './matched.tsx';
import { ADD } from './tag-choice.ts';
import type { TagOption } from './tag-field.tsx';

/** One of the options in the list below the box. */
export function FoundOption({ option, words }: { option: TagOption; words: string }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.name}
      className={({ isFocused }) => (isFocused ? 'option marked' : 'option')}
    >
      {option.id === ADD && <Icon name="plus" />}
      <span>
        <Matched text={option.name} words={option.id === ADD ? '' : words} />
      </span>
      {option.detail && <span className="quiet">{option.detail}</span>}
    </ListBoxItem>
  );
}

/** What the list says while it has no option. */
export function emptyWord(words: string, settled: boolean, failed: boolean): string {
  if (!settled) return 'Looking…';
  if (failed) return 'The newsroom could not be asked';
  return words ? `Nothing is named “${words}”` : 'Nothing more to take';
}
