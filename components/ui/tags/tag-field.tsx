'use client';
import { useId, useState, type ReactNode } from 'react';
import { LeftWords } from '../fields/left-words.tsx';
import type { LooseWords } from '../loose-words.ts';
import { TagBox } from './tag-box.tsx';
import { TakenOnly } from './taken-tags.tsx';

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
