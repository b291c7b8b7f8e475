'use client';
import { useEffect } from 'react';
import { indicatorsOf, reasonOf, listOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import type { IndicatorUse } from '#lib/story/forms/form.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { TagField } from '#components/ui/tags/tag-field.tsx';
import { useDesk } from '../../desk-context.tsx';
import type { OpenDocument } from '../../document/opened.ts';
import { useReadyDocument } from '../../document/use-document.tsx';
import { useIndicators } from '../../document/shared/use-indicators.ts';
import { useSharedList } from '../../document/shared/use-shared-list.ts';
import { countryField, IndicatorRow } from './indicator-row.tsx';
import { findByName } from '../tags/find-by-name.ts';

const NONE_TAKEN: [] = [];

const GONE =
  'They were typed as the country of an indicator. Somebody has chosen another one meanwhile, or ' +
  'removed the indicator.';

/**
 * Words in the field of a row that is gone, or has its country: they are shown beside the text, for
 * no field has them any more.
 */
function useWordsOfGoneRows(open: OpenDocument | null, rows: readonly IndicatorUse[]): void {
  useEffect(() => {
    if (!open) return;
    const fields = new Set(
      rows.filter(({ countryId }) => !countryId).map(({ id }) => countryField(id)),
    );
    for (const field of open.loose.fields()) {
      if (!field.startsWith(countryField('')) || fields.has(field)) continue;
      open.beside.keep({ part: 'Country', words: open.loose.get(field), why: GONE });
      open.loose.put(field, '');
    }
  }, [open, rows]);
}

/** Which democracy indicators the story bears on, where, and which way. */
export function Indicators() {
  const { story, indicators } = useDesk();
  const open = useReadyDocument();
  const doc = open?.doc;
  const { rows, change } = useIndicators(doc && indicatorsOf(doc));
  useWordsOfGoneRows(open, rows);
  const countries = useSharedList(doc && listOf(doc, 'countries')).ids;
  const usable = indicators.filter(({ retired }) => !retired);
  // One that a colleague brought back from an old version is named with the next opening.
  const indicatorOf = (id: string) =>
    indicators.find((indicator) => indicator.id === id) ?? {
      name: 'Indicator',
      retired: true as const,
    };
  // A story about one country is nearly always about its indicators.
  const take = (id: string) =>
    change?.add(id, countries.length === 1 ? (countries[0] ?? null) : null);
  const shut = !story.mayTag || !change;
  return (
    <>
      <TagField
        label={FIELDS.indicators.name}
        taken={NONE_TAKEN}
        loose={open?.loose}
        readOnly={shut}
        onRemove={() => undefined}
        onTake={({ id }) => take(id)}
        search={async (words) => findByName(usable, words)}
      />
      <ul role="list" className="indicators">
        {rows.map((row) => (
          <IndicatorRow
            key={row.id}
            row={row}
            reason={doc && reasonOf(doc, row.id)}
            indicator={indicatorOf(row.indicatorId)}
            twice={rows.some(
              ({ id, indicatorId }) => id !== row.id && indicatorId === row.indicatorId,
            )}
            readOnly={shut}
            set={(entries) => change?.set(row.id, entries)}
            remove={() => change?.remove(row.id)}
          />
        ))}
      </ul>
    </>
  );
}
