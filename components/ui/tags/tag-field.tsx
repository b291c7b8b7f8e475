'use client';
import {
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
  type ContextType,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { isComposingKey } from '../fields/composing.ts';
import { FieldError } from '../fields/field.tsx';
import { Icon } from '../marks/icon.tsx';
import { LeftWords } from '../fields/left-words.tsx';
import type { LooseWords } from '../loose-words.ts';
import { choiceOnEnter, leftWords } from './tag-choice.ts';
import { TakenOnly, TakenTags } from './taken-tags.tsx';
import { useFound } from './use-found.ts';

export interface TagOption {
  id: string;
  name: string;
  /** Grey, at the end of the line: `412 stories`, `SUR`. */
  detail?: string;
}

export interface TagFieldProps {
  /** The accessible name, exactly: `Tags`, `Countries`. */
  label: string;
  /** Ordered; each has a button `Remove NAME`. */
  taken: readonly TagOption[];
  search: (query: string) => Promise<readonly TagOption[]>;
  onTake: (option: TagOption) => void;
  onRemove: (id: string) => void;
  /**
   * Where the person may make a new one; false where that failed: the words stand in the box again.
   * `addWord` says what it becomes: `new topic`.
   */
  onAdd?: (name: string) => Promise<boolean>;
  addWord?: string;
  /** Keeps words that were typed and not taken, by the field's name. */
  loose?: LooseWords | undefined;
  /** The field's name there, where several have one label. */
  looseAs?: string;
  /** Takes only one: the box for words goes once it is filled. */
  single?: boolean;
  readOnly?: boolean;
  hint?: ReactNode;
  error?: string;
  over?: boolean;
}

const ADD = 'add';

/**
 * Taken ones and a combobox in one box. Type; arrows choose; Enter takes the marked or only match,
 * else "Add …" where that is offered; Backspace in the empty box marks the last one, once more
 * removes it.
 */
export function TagField(props: TagFieldProps) {
  const [filledHere, setFilledHere] = useState(false);
  const full = props.single && props.taken.length > 0;
  if (full || props.readOnly)
    return (
      <>
        <TakenOnly {...props} focusFirst={filledHere} />
        {props.loose && <ShutWords {...props} loose={props.loose} />}
      </>
    );
  const onTake = (option: TagOption) => {
    setFilledHere(true);
    props.onTake(option);
  };
  return <TagBox {...props} onTake={onTake} />;
}

/**
 * Words that were left in a field that is shut now: they are not forgotten, and hold up nothing
 * when they are cleared.
 */
function ShutWords({
  label,
  loose,
  looseAs = label,
}: Pick<TagFieldProps, 'label' | 'looseAs'> & { loose: LooseWords }) {
  const id = useId();
  const [words, setWords] = useState(() => loose.get(looseAs).trim());
  const clear = () => {
    loose.put(looseAs, '');
    setWords('');
  };
  return words === '' ? null : (
    <LeftWords
      id={id}
      sentence={`“${words}” is not taken.`}
      onAdd={() => undefined}
      onClear={clear}
    />
  );
}

function TagBox({
  label,
  taken,
  search,
  onTake,
  onRemove,
  onAdd,
  addWord,
  loose,
  looseAs = label,
  hint,
  error,
  over,
}: TagFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<ListState>(null);
  // What someone typed for; scrolling the field into view closes the list before it was seen.
  const wanted = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const leftId = useId();
  const [query, setQuery] = useState(() => loose?.get(looseAs) ?? '');
  const [focused, setFocused] = useState(false);
  const [marked, setMarked] = useState(false);
  const [entered, setEntered] = useState(false);
  const words = query.trim();
  const found = useFound(query, focused || words !== '', search);
  const options = found.options.filter((option) => !taken.some(({ id }) => id === option.id));
  const isNamed = ({ name }: TagOption) => name.toLowerCase() === words.toLowerCase();
  const offersAdd = Boolean(onAdd && words && !found.failed && !found.options.some(isNamed));
  const left = focused
    ? null
    : leftWords(words, {
        settled: found.query === query,
        failed: found.failed,
        found: options.length > 0,
        taken: taken.some(isNamed),
      });

  const write = (typed: string) => {
    setQuery(typed);
    loose?.put(looseAs, typed);
  };

  const add = async () => {
    if ((await onAdd?.(words)) !== false) return;
    loose?.put(looseAs, words);
    setQuery((since) => since || words);
  };

  const take = (option: TagOption | typeof ADD | null) => {
    setEntered(false);
    if (option === null) return;
    if (option === ADD) void add();
    else onTake(option);
    write('');
    wanted.current = false;
    list.current?.close();
  };

  // Enter came before the answer did: it counts for what is found now.
  useEffect(() => {
    if (entered && found.query === query) take(choiceOnEnter(words, options, offersAdd));
  });

  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    // The input method's own: neither this box nor react-aria takes a tag for it.
    if (isComposingKey(event.nativeEvent)) return event.stopPropagation();
    if (event.key === 'Escape') wanted.current = false;
    if (event.key === 'Backspace' && query === '' && taken.length > 0) {
      if (marked) onRemove(taken.at(-1)?.id ?? '');
      setMarked(!marked);
      return;
    }
    setMarked(false);
    if (
      event.key !== 'Enter' ||
      event.ctrlKey ||
      event.metaKey ||
      event.target.hasAttribute('aria-activedescendant')
    )
      return;
    // No option is marked: react-aria would only close the list, and a form around it would be
    // sent.
    event.preventDefault();
    event.stopPropagation();
    if (words) setEntered(true);
  };

  const onType = (typed: string) => {
    write(typed);
    wanted.current = typed !== '';
    if (typed) list.current?.open(null, 'manual');
    else list.current?.close();
  };

  return (
    <ComboBox
      className={over ? 'field over' : 'field'}
      items={[
        ...options,
        ...(offersAdd ? [{ id: ADD, name: `Add “${words}”`, detail: addWord }] : []),
      ]}
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
        setMarked(false);
        setEntered(false);
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
            input.current?.focus();
          }}
          onClear={() => {
            write('');
            input.current?.focus();
          }}
        />
      )}
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError>{error}</FieldError>}
      <Popover triggerRef={box} className="listbox-popover" placement="bottom start" offset={4}>
        <ListBox
          className="listbox"
          dependencies={[words]}
          renderEmptyState={() => (
            <p className="option quiet">{emptyWord(words, found.query === query, found.failed)}</p>
          )}
        >
          {(option: TagOption) => <FoundOption option={option} words={words} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

type ListState = NonNullable<ContextType<typeof ComboBoxStateContext>>;

/**
 * The list opens when someone types and closes when one is taken, by Escape, and when the field is
 * left; react-aria's own trigger would open it again for the emptied box, and close it whenever
 * something scrolls.
 */
function ListHandle({
  to,
  wanted,
}: {
  to: RefObject<ListState | null>;
  wanted: RefObject<boolean>;
}) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    to.current = state;
    if (wanted.current && state?.isFocused && !state.isOpen) state.open(null, 'manual');
  });
  return null;
}

function FoundOption({ option, words }: { option: TagOption; words: string }) {
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

function emptyWord(words: string, settled: boolean, failed: boolean): string {
  if (!settled) return 'Looking…';
  if (failed) return 'The newsroom could not be asked';
  return words ? `Nothing is named “${words}”` : 'Nothing more to take';
}

/** The words that were typed, underlined where they stand in the name. */
export function Matched({ text, words }: { text: string; words: string }) {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + words.length)}</mark>
      {text.slice(at + words.length)}
    </>
  );
}
