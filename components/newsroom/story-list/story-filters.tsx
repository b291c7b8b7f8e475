'use client';
import Form from 'next/form';
import { useRef } from 'react';
import { Icon } from '#components/ui/marks/icon.tsx';

export interface FilterChoice {
  value: string;
  label: string;
  group?: string;
}

interface FilterProps {
  name: string;
  label: string;
  value: string | undefined;
  choices: readonly FilterChoice[];
  onChoose: () => void;
}

function Options({ choices }: { choices: readonly FilterChoice[] }) {
  const groups = [...new Set(choices.map(({ group }) => group))];
  return groups.map((group) => {
    const options = choices
      .filter((choice) => choice.group === group)
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ));
    return group ? (
      <optgroup key={group} label={group}>
        {options}
      </optgroup>
    ) : (
      options
    );
  });
}

function Filter({ name, label, value, choices, onChoose }: FilterProps) {
  return (
    <span className={value ? 'filter on' : 'filter'}>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select
        id={`filter-${name}`}
        name={name}
        defaultValue={value ?? ''}
        key={value}
        onChange={onChoose}
      >
        <option value="">Any</option>
        <Options choices={choices} />
      </select>
    </span>
  );
}

/** A search begins when the hands rest. */
const PAUSE_MS = 300;

interface StoryFiltersProps {
  q: string | undefined;
  filters: readonly Omit<FilterProps, 'onChoose'>[];
}

/**
 * The stories list's search and filters; they live in the address, so that Back and a copied link
 * bring them again.
 */
export function StoryFilters({ q, filters }: StoryFiltersProps) {
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = () => {
    clearTimeout(pause.current);
    form.current?.requestSubmit();
  };
  const sendAfterPause = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(send, PAUSE_MS);
  };
  const filtered = q !== undefined || filters.some(({ value }) => value);
  return (
    <Form
      ref={form}
      action="/newsroom/stories"
      className="filters"
      role="search"
      aria-label="Stories"
    >
      <span className="search">
        <Icon name="find" />
        <input
          className="input"
          type="search"
          name="q"
          aria-label="Search stories"
          placeholder="Search stories"
          defaultValue={q ?? ''}
          maxLength={200}
          aria-keyshortcuts="/"
          onInput={sendAfterPause}
        />
        <kbd aria-hidden="true">/</kbd>
      </span>
      {filters.map((filter) => (
        <Filter key={filter.name} {...filter} onChoose={send} />
      ))}
      <noscript>
        <button className="button small" type="submit">
          Filter
        </button>
      </noscript>
      {filtered && (
        <a className="text-button" href="/newsroom/stories">
          Clear all
        </a>
      )}
    </Form>
  );
}
