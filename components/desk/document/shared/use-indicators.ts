'use client';
import * as Y from 'yjs';
import type { Direction, IndicatorUse } from '#lib/story/forms/form.ts';
import { textOf } from './text-of.ts';
import { useSnapshot, write } from './use-shared.ts';

export interface IndicatorChanges {
  add: (indicatorId: string, countryId: string | null) => void;
  remove: (id: string) => void;
  set: (id: string, change: { countryId?: string | null; direction?: Direction }) => void;
}

export interface Indicators {
  rows: IndicatorUse[];
  /** Null until the document is there. */
  change: IndicatorChanges | null;
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
const placeOf = (rows: Y.Array<Row>, id: string) =>
  rows.toArray().findIndex((row) => row.get('id') === id);

/**
 * The story's indicators, a row each; two people may work on two rows, or on two fields of one, at
 * the same time.
 */
export function useIndicators(rows: Y.Array<Row> | undefined): Indicators {
  const shown = useSnapshot(
    rows as Y.AbstractType<unknown> | undefined,
    () => rows?.map(readRow) ?? EMPTY,
  );
  return { rows: shown, change: rows ? changesOf(rows) : null };
}

function changesOf(list: Y.Array<Row>): IndicatorChanges {
  return {
    add: (indicatorId, countryId) =>
      write(list, () => {
        const row = {
          id: crypto.randomUUID(),
          indicatorId,
          countryId,
          direction: null,
          reason: '',
        };
        list.push([new Y.Map<unknown>(Object.entries(row))]);
      }),
    remove: (id) =>
      write(list, () => {
        const at = placeOf(list, id);
        if (at >= 0) list.delete(at, 1);
      }),
    set: (id, entries) =>
      write(list, () => {
        const at = placeOf(list, id);
        if (at >= 0)
          for (const [name, value] of Object.entries(entries)) list.get(at).set(name, value);
      }),
  };
}
