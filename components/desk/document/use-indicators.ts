'use client';
import * as Y from 'yjs';
import type { Direction, IndicatorUse } from '#lib/newsroom/stories/content.ts';
import { textOf } from './text-of.ts';
import { FROM_FORM, useSnapshot } from './use-shared.ts';

export interface Indicators {
  rows: IndicatorUse[];
  add: (indicatorId: string, countryId: string | null) => void;
  remove: (id: string) => void;
  set: (id: string, change: { countryId?: string | null; direction?: Direction; reason?: string }) => void;
}

type Row = Y.Map<unknown>;
const EMPTY: IndicatorUse[] = [];

function readRow(row: Row): IndicatorUse {
  return {
    id: textOf(row.get('id')),
    indicatorId: textOf(row.get('indicatorId')),
    countryId: (row.get('countryId') as string | null | undefined) ?? null,
    direction: (row.get('direction') as Direction | null | undefined) ?? null,
    reason: textOf(row.get('reason')),
  };
}

/** Rows are found by their own id: their places move while others add and remove. */
const placeOf = (rows: Y.Array<Row>, id: string) => rows.toArray().findIndex((row) => row.get('id') === id);

/** The story's indicators, a row each; two people may work on two rows, or on two fields of one, at the same time. */
export function useIndicators(rows: Y.Array<Row> | undefined): Indicators {
  const shown = useSnapshot(rows as Y.AbstractType<unknown> | undefined, () => rows?.map(readRow) ?? EMPTY);
  const change = (make: (list: Y.Array<Row>) => void) => {
    if (rows) rows.doc?.transact(() => make(rows), FROM_FORM);
  };
  return {
    rows: shown,
    add: (indicatorId, countryId) => change((list) => {
      const row = { id: crypto.randomUUID(), indicatorId, countryId, direction: null, reason: '' };
      list.push([new Y.Map<unknown>(Object.entries(row))]);
    }),
    remove: (id) => change((list) => {
      const at = placeOf(list, id);
      if (at >= 0) list.delete(at, 1);
    }),
    set: (id, entries) => change((list) => {
      const at = placeOf(list, id);
      if (at >= 0) for (const [name, value] of Object.entries(entries)) list.get(at).set(name, value);
    }),
  };
}
