import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPath, listPath } from '../addresses.ts';
import {
  idsNamed,
  isIndexed,
  isListKind,
  kindAt,
  LIST_KINDS,
  LISTS,
  SUBJECT_KINDS,
  type ListKind,
  type SubjectKind,
} from './kinds.ts';

const addresses: [kind: ListKind, list: string, index: string | null][] = [
  ['section', '/sections/x', null],
  ['agency', '/agencies/x', '/agencies'],
  ['topic', '/topics/x', '/topics'],
  ['country', '/countries/x', '/countries'],
  ['author', '/authors/x', '/authors'],
];

describe('the lists that readers have', () => {
  it('are these, in the order of the page of feeds', () =>
    expect(LIST_KINDS).toEqual(addresses.map(([kind]) => kind)));

  it.each(addresses)('of the kind %s stand at %s, and their names at %s', (kind, list, index) => {
    expect(listPath(kind, 'x')).toBe(list);
    expect(isIndexed(kind) ? indexPath(kind) : null).toBe(index);
    expect(kindAt(list.split('/')[1] ?? '')).toBe(kind);
  });

  it('are not those of indicators', () => {
    expect(isListKind('indicator')).toBe(false);
    expect(kindAt('indicators')).toBeUndefined();
  });

  it.each(['', 'section', 'Sections', 'stories', '__proto__', 'constructor', 'toString'])(
    'are not at %j',
    (segment) => expect(kindAt(segment)).toBeUndefined(),
  );

  it('are found by their own words and no others', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...SUBJECT_KINDS.map((kind) => LISTS[kind].segment))),
        (segment) => {
          const kind = kindAt(segment);
          expect(
            kind === undefined
              ? LIST_KINDS.some((known) => LISTS[known].segment === segment)
              : LISTS[kind].segment !== segment,
          ).toBe(false);
        },
      ),
    );
  });
});

const content = {
  sectionId: 's',
  agencies: ['a1', 'a2'],
  topics: ['t'],
  countries: [],
  authors: ['w'],
  indicators: [{ indicatorId: 'i', countryId: 'c', direction: 'mixed' as const, reason: '' }],
};
const named: [kind: SubjectKind, ids: string[]][] = [
  ['section', ['s']],
  ['agency', ['a1', 'a2']],
  ['topic', ['t']],
  ['country', []],
  ['author', ['w']],
  ['indicator', ['i']],
];

it.each(named)('an edition stands in its lists of the kind %s', (kind, ids) =>
  expect(idsNamed(kind, content)).toEqual(ids),
);

it('every kind has words and an address of its own', () => {
  for (const column of ['segment', 'name', 'plural', 'field'] as const)
    expect(new Set(SUBJECT_KINDS.map((kind) => LISTS[kind][column])).size).toBe(
      SUBJECT_KINDS.length,
    );
});
