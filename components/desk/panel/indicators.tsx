'use client';
import { indicatorsOf, reasonOf, listOf } from '#lib/newsroom/documents/layout.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { TagField } from '../../ui/tag-field.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useIndicators } from '../document/use-indicators.ts';
import { useSharedList } from '../document/use-shared-list.ts';
import { IndicatorRow } from './indicator-row.tsx';
import { findByName } from './find-by-name.ts';

const NONE_TAKEN: [] = [];

/** Which democracy indicators the story bears on, where, and which way. */
export function Indicators() {
  const { story, indicators, loose } = useDesk();
  const doc = useReadyDocument()?.doc;
  const { rows, change } = useIndicators((doc && indicatorsOf(doc)));
  const countries = useSharedList((doc && listOf(doc, 'countries'))).ids;
  const usable = indicators.filter(({ retired }) => !retired);
  // One that a colleague brought back from an old version is named with the next opening.
  const indicatorOf = (id: string) => indicators.find((indicator) => indicator.id === id) ?? { name: 'Indicator', retired: true as const };
  // A story about one country is nearly always about its indicators.
  const take = (id: string) => change?.add(id, countries.length === 1 ? (countries[0] ?? null) : null);
  const shut = !story.mayTag || !change;
  return (
    <>
      <TagField
        label={FIELDS.indicators.name} taken={NONE_TAKEN} loose={loose} readOnly={shut} onRemove={() => undefined} onTake={({ id }) => take(id)}
        search={async (words) => findByName(usable, words)}
      />
      <ul role="list" className="indicators">
        {rows.map((row) => (
          <IndicatorRow key={row.id} row={row} reason={doc && reasonOf(doc, row.id)} indicator={indicatorOf(row.indicatorId)} twice={rows.some(({ id, indicatorId }) => id !== row.id && indicatorId === row.indicatorId)} readOnly={shut} set={(entries) => change?.set(row.id, entries)} remove={() => change?.remove(row.id)} />
        ))}
      </ul>
    </>
  );
}
