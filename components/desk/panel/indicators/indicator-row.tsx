'use client';
import { Button } from '#components/ui/button.tsx';
import { DIRECTION_WORDS, DirectionShape } from '#components/ui/marks/status-mark.tsx';
import { TagField } from '#components/ui/tags/tag-field.tsx';
import { TextField } from '#components/ui/fields/field.tsx';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { DIRECTIONS, type Direction, type IndicatorUse } from '#lib/story/forms/form.ts';
import type * as Y from 'yjs';
import { useSharedText } from '../../document/shared/use-shared-text.ts';
import { useDesk } from '../../desk-context.tsx';
import { useReadyDocument } from '../../document/use-document.tsx';
import { foundOrThrow } from '../tags/found-or-throw.ts';
import type { IndicatorChoice } from '../../story/desk-story.ts';
import { rememberName, useNames } from '../tags/use-names.ts';

const NONE: [] = [];

/** Several rows have a field `Country`: words that wait in one are of this row alone. */
export const countryField = (rowId: string): string => `Country, ${rowId}`;

interface IndicatorRowProps {
  row: IndicatorUse;
  indicator: Pick<IndicatorChoice, 'name' | 'retired'>;
  /** The same indicator stands in another row too: only the country tells them apart. */
  twice: boolean;
  readOnly: boolean;
  set: (change: { countryId?: string | null; direction?: Direction }) => void;
  /** Why, in one sentence, as several people may write it. */
  reason: Y.Text | undefined;
  remove: () => void;
}

function Way({
  row,
  about,
  readOnly,
  set,
}: Pick<IndicatorRowProps, 'row' | 'readOnly' | 'set'> & { about: string }) {
  return (
    <fieldset className="way" disabled={readOnly}>
      <legend className="sr">Direction, {about}</legend>
      {DIRECTIONS.map((direction) => (
        <label key={direction} data-direction={direction}>
          <input
            type="radio"
            name={`way-${row.id}`}
            checked={row.direction === direction}
            onChange={() => set({ direction })}
          />
          <DirectionShape direction={direction} />
          {DIRECTION_WORDS[direction]}
        </label>
      ))}
    </fieldset>
  );
}

/** No `Remove NAME` here: that is the name of the button among the story's countries. */
const Another = ({ about, press }: { about: string; press: () => void }) => (
  <button
    type="button"
    className="text-button"
    aria-label={`Change country, ${about}`}
    onClick={press}
  >
    Change
  </button>
);

/** One use of an indicator: which, in which country, which way, why. */
export function IndicatorRow({
  row,
  reason,
  indicator: { name, retired },
  twice,
  readOnly,
  set,
  remove,
}: IndicatorRowProps) {
  const { actions } = useDesk();
  const loose = useReadyDocument()?.loose;
  const [country] = useNames('country', row.countryId ? [row.countryId] : []);
  const about = country ? `${name}, ${country.name}` : name;
  return (
    <li className="indicator" aria-label={about}>
      <p>
        <b className="strong">{name}</b>
        {retired && <span className="quiet fine"> retired</span>}
        <br />
        {country && (
          <span className="quiet">
            {country.name}
            {!readOnly && <Another about={about} press={() => set({ countryId: null })} />}
          </span>
        )}
      </p>
      {!readOnly && (
        <Button
          kind="plain"
          small
          icon="close"
          aria-label={`Remove ${twice ? about : name}`}
          onClick={remove}
        />
      )}
      {!country && (
        <TagField
          label="Country"
          taken={NONE}
          loose={loose}
          looseAs={countryField(row.id)}
          readOnly={readOnly}
          onRemove={() => undefined}
          search={async (words) => foundOrThrow(await actions.searchChoices('country', words))}
          onTake={(option) => {
            rememberName(option);
            set({ countryId: option.id });
          }}
        />
      )}
      <Way row={row} about={about} readOnly={readOnly} set={set} />
      <TextField
        label="Reason"
        defaultValue={row.reason}
        maxLength={FIELDS.indicators.form.reason.most}
        readOnly={readOnly}
        placeholder="One sentence, for readers"
        ref={useSharedText(reason)}
      />
    </li>
  );
}
