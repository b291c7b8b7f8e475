/** The one field that notices offer. */
export function SearchLine({ label }: { label: string }) {
  return (
    <form className="search-form one" action="/search" method="get" role="search">
      <label className="field" htmlFor="q">
        {label}
        <input id="q" name="q" type="search" maxLength={200} />
      </label>
      <button className="button" type="submit">
        Search
      </button>
    </form>
  );
}

interface Choice {
  value: string;
  name: string;
}

function Select({
  name,
  label,
  chosen,
  choices,
}: {
  name: string;
  label: string;
  chosen: string;
  choices: readonly Choice[];
}) {
  return (
    <label className="field" htmlFor={name}>
      {label}
      <select id={name} name={name} defaultValue={chosen}>
        {choices.map(({ value, name: shown }) => (
          <option key={value} value={value}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface SearchFormProps {
  words: string;
  country: string;
  direction: string;
  when: string;
  sort: string;
  countries: readonly Choice[];
}

/** All that can be asked for at once. */
export function SearchForm({ words, country, direction, when, sort, countries }: SearchFormProps) {
  return (
    <form className="search-form" action="/search" method="get" role="search">
      <label className="field" htmlFor="q">
        Words
        <input
          id="q"
          name="q"
          type="search"
          defaultValue={words}
          maxLength={200}
          autoComplete="off"
        />
      </label>
      <Select
        name="country"
        label="Country"
        chosen={country}
        choices={[{ value: '', name: 'Any' }, ...countries]}
      />
      <Select
        name="direction"
        label="Direction"
        chosen={direction}
        choices={[
          { value: '', name: 'Any' },
          { value: 'democracy', name: 'Towards democracy' },
          { value: 'autocracy', name: 'Towards autocracy' },
          { value: 'mixed', name: 'Mixed' },
        ]}
      />
      <Select
        name="when"
        label="When"
        chosen={when}
        choices={[
          { value: '', name: 'Any time' },
          { value: 'week', name: 'Past week' },
          { value: 'month', name: 'Past month' },
          { value: 'year', name: 'Past year' },
        ]}
      />
      <Select
        name="sort"
        label="Order"
        chosen={sort}
        choices={[
          { value: '', name: 'Newest first' },
          { value: 'best', name: 'Best match first' },
        ]}
      />
      <button className="button" type="submit">
        Search
      </button>
    </form>
  );
}
