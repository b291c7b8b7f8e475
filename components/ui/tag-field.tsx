'use client';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { FieldError } from './field.tsx';
import { Icon } from './icon.tsx';
import { choiceOnEnter } from './tag-choice.ts';
import { useFound } from './use-found.ts';

export interface TagOption {
  id: string;
  name: string;
  /** Grey, at the end of the line: `412 stories`, `SUR`. */
  detail?: string;
}

interface TagFieldProps {
  /** The accessible name, exactly: `Tags`, `Countries`. */
  label: string;
  /** Ordered; each has a button `Remove NAME`. */
  taken: readonly TagOption[];
  search: (query: string) => Promise<readonly TagOption[]>;
  onTake: (option: TagOption) => void;
  onRemove: (id: string) => void;
  /** Where the person may make a new one; `addWord` says what it becomes: `new topic`. */
  onAdd?: (name: string) => void;
  addWord?: string;
  /** Takes only one: the box goes once it is filled. */
  single?: boolean;
  readOnly?: boolean;
  hint?: ReactNode;
  error?: string;
  over?: boolean;
}

const ADD = 'add';

/**
 * Taken ones and a combobox in one box. Type; arrows choose; Enter takes the marked or only match, else "Add …" where that is
 * offered; Backspace in the empty box marks the last one, once more removes it.
 */
export function TagField({ label, taken, search, onTake, onRemove, onAdd, addWord, single, readOnly, hint, error, over }: TagFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [focused, setFocused] = useState(false);
  const [marked, setMarked] = useState(false);
  const [entered, setEntered] = useState(false);
  const found = useFound(query, focused && !readOnly, search);
  const options = found.options.filter((option) => !taken.some(({ id }) => id === option.id));
  const words = query.trim();
  const offersAdd = Boolean(onAdd && words && !found.options.some(({ name }) => name.toLowerCase() === words.toLowerCase()));

  const take = (option: TagOption | typeof ADD | null) => {
    setEntered(false);
    if (option === null) return;
    if (option === ADD) onAdd?.(words);
    else onTake(option);
    setQuery('');
  };

  // Enter came before the answer did: it counts for what is found now.
  useEffect(() => {
    if (entered && found.query === query) take(choiceOnEnter(words, options, offersAdd));
  });

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    if (event.key === 'Backspace' && query === '' && taken.length > 0) {
      if (marked) onRemove(taken.at(-1)?.id ?? '');
      setMarked(!marked);
      return;
    }
    setMarked(false);
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.target.hasAttribute('aria-activedescendant')) return;
    // No option is marked: react-aria would only close the list, and a form around it would be sent.
    event.preventDefault();
    event.stopPropagation();
    if (words) setEntered(true);
  };

  const items = [...options, ...(offersAdd ? [{ id: ADD, name: `Add “${words}”`, detail: addWord }] : [])];
  return (
    <ComboBox
      className={over ? 'field over' : 'field'} aria-label={label} items={items} inputValue={query} onInputChange={setQuery} selectedKey={null}
      onSelectionChange={(key) => take(key === ADD ? ADD : (options.find(({ id }) => id === key) ?? null))}
      allowsEmptyCollection menuTrigger="input" isReadOnly={readOnly} isInvalid={Boolean(error)}
      onFocus={() => setFocused(true)} onBlur={() => { setFocused(false); setMarked(false); }}
    >
      <Label>{label}</Label>
      <div className="tagfield" ref={box} onKeyDownCapture={onKey}>
        {taken.map((option, i) => (
          <span className={marked && i === taken.length - 1 ? 'taken marked' : 'taken'} key={option.id}>
            {option.name}
            {!readOnly && <button type="button" aria-label={`Remove ${option.name}`} onClick={() => onRemove(option.id)}><Icon name="close" /></button>}
          </span>
        ))}
        {!(single && taken.length > 0) && <Input />}
      </div>
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError>{error}</FieldError>}
      <Popover triggerRef={box} className="listbox-popover" placement="bottom start" offset={4}>
        <ListBox className="listbox" renderEmptyState={() => <p className="option quiet">{emptyWord(words, found.query === query)}</p>}>
          {(option: TagOption) => (
            <ListBoxItem id={option.id} textValue={option.name} className={({ isFocused }) => (isFocused ? 'option marked' : 'option')}>
              {option.id === ADD && <Icon name="plus" />}
              <span><Matched text={option.name} words={option.id === ADD ? '' : words} /></span>
              {option.detail && <span className="quiet">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function emptyWord(words: string, settled: boolean): string {
  if (!settled) return 'Looking…';
  return words ? `Nothing is named “${words}”` : 'Nothing more to take';
}

/** The words that were typed, underlined where they stand in the name. */
export function Matched({ text, words }: { text: string; words: string }) {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return text;
  return <>{text.slice(0, at)}<mark>{text.slice(at, at + words.length)}</mark>{text.slice(at + words.length)}</>;
}
