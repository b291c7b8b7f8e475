'use client';
import { useId, useRef, useState } from 'react';
import { ComboBox, Input, Label, ListBox, Popover } from 'react-aria-components';
import { FieldError } from '../fields/field.tsx';
import { LeftWords } from '../fields/left-words.tsx';
import { emptyWord, FoundOption } from './found-option.tsx';
import { ListHandle } from './list-handle.tsx';
import { ADD } from './tag-choice.ts';
import type { TagFieldProps, TagOption } from './tag-field.tsx';
import { TakenTags } from './taken-tags.tsx';
import { useTagKeys } from './use-tag-keys.ts';
import { useTagWords, type TagWords } from './use-tag-words.ts';

/** What is found, in the list below the box. */
function FoundList({ words, found, query }: Pick<TagWords, 'words' | 'found' | 'query'>) {
  return (
    <ListBox
      className="listbox"
      dependencies={[words]}
      renderEmptyState={() => (
        <p className="option quiet">{emptyWord(words, found.query === query, found.failed)}</p>
      )}
    >
      {(option: TagOption) => <FoundOption option={option} words={words} />}
    </ListBox>
  );
}

/** The options, and a new one where that is offered. */
const itemsOf = ({ options, offersAdd, words }: TagWords, detail?: string): TagOption[] => [
  ...options,
  ...(offersAdd
    ? [{ id: ADD, name: `Add “${words}”`, ...(detail !== undefined && { detail }) }]
    : []),
];

/** The box for words of a tag field, with the taken ones before them and the list below. */
export function TagBox(props: TagFieldProps) {
  const { label, taken, onRemove, addWord, hint, error, over } = props;
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const leftId = useId();
  const [focused, setFocused] = useState(false);
  const typed = useTagWords(props, focused);
  const { query, words, options, offersAdd, left } = typed;
  const { list, wanted, marked, take, onKey, onType, reset } = useTagKeys(props, typed);
  const goBack = () => input.current?.focus();

  return (
    <ComboBox
      className={over ? 'field over' : 'field'}
      items={itemsOf(typed, addWord)}
      inputValue={query}
      onInputChange={onType}
      selectedKey={null}
      allowsEmptyCollection
      menuTrigger="manual"
      isInvalid={Boolean(error) || left !== null}
      onSelectionChange={(key) =>
        take(key === ADD ? ADD : (options.find(({ id }) => id === key) ?? null))
      }
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        reset();
      }}
    >
      <ListHandle to={list} wanted={wanted} />
      <Label>{label}</Label>
      <div className="tagfield" ref={box} onKeyDownCapture={onKey}>
        <TakenTags taken={taken} markLast={marked} onRemove={onRemove} />
        <Input ref={input} {...(left && { 'aria-describedby': leftId })} />
      </div>
      {left && (
        <LeftWords
          id={leftId}
          sentence={left}
          {...(offersAdd && { add: `Add “${words}”` })}
          onAdd={() => {
            take(ADD);
            goBack();
          }}
          onClear={() => {
            typed.write('');
            goBack();
          }}
        />
      )}
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError>{error}</FieldError>}
      <Popover triggerRef={box} className="listbox-popover" placement="bottom start" offset={4}>
        <FoundList {...typed} />
      </Popover>
    </ComboBox>
  );
}
