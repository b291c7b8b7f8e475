'use client';
import Form from 'next/form';
import { useRef, type ReactNode } from 'react';
import { Icon } from '#components/ui/marks/icon.tsx';

interface FilterFormProps {
  /**
   * The page's own address; what is set stands behind it, so that Back and a copied link bring it
   * again.
   */
  action: string;
  /** Accessible name of the search box; null for a page without one. */
  search?: { label: string; placeholder: string; value: string };
  /** Whether anything is set, for `Clear all`. */
  filtered: boolean;
  children?: ReactNode;
}

/**
 * Search and filters of a list. A choice applies at once, words with Enter; without JavaScript the
 * button does it.
 */
export function FilterForm({ action, search, filtered, children }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <Form
      ref={form}
      action={action}
      className="filters"
      role="search"
      onChange={(event) => {
        if (
          event.target instanceof HTMLSelectElement ||
          (event.target instanceof HTMLInputElement && event.target.type === 'checkbox')
        )
          form.current?.requestSubmit();
      }}
    >
      {search && (
        <span className="search">
          <Icon name="find" />
          <input
            className="input"
            type="search"
            name="q"
            aria-label={search.label}
            placeholder={search.placeholder}
            defaultValue={search.value}
            key={search.value}
            maxLength={100}
            aria-keyshortcuts="/"
          />
          <kbd aria-hidden="true">/</kbd>
        </span>
      )}
      {children}
      <noscript>
        <button className="button small" type="submit">
          Filter
        </button>
      </noscript>
      {filtered && (
        <a className="text-button" href={action}>
          Clear all
        </a>
      )}
    </Form>
  );
}

interface FilterSelectProps {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
}

export function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  return (
    <span className={value ? 'filter on' : 'filter'}>
      <label htmlFor={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name} defaultValue={value ?? ''} key={value}>
        <option value="">Any</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
