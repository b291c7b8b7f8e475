import { describe, expect, it, test } from 'vitest';
import type { Written } from './form.ts';
import { valueSchema } from './value-schema.ts';
import { FIELDS, keysOf } from '../fields/fields.ts';

const id = (n: number) => `019ab000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const takes = (key: keyof typeof FIELDS, value: unknown) =>
  valueSchema(FIELDS[key].form).safeParse(value).success;

describe.each(keysOf('text'))('%s', (key) => {
  const { most, lines }: Written = FIELDS[key].form;

  it('takes as much as it says, and no more', () => {
    expect(takes(key, 'x'.repeat(most))).toBe(true);
    expect(takes(key, 'x'.repeat(most + 1))).toBe(false);
    expect(takes(key, '')).toBe(true);
    expect(takes(key, null)).toBe(false);
  });

  it('keeps its lines, or makes one of them', () => {
    const read = valueSchema(FIELDS[key].form).safeParse('one\r\n\ntwo');
    // A slug takes no space either.
    if (key === 'slug') expect(read.success).toBe(false);
    else expect(read.data).toBe(lines === 'one' ? 'one two' : 'one\r\n\ntwo');
  });
});

test('the limits of today', () => {
  const limits = Object.fromEntries(keysOf('text').map((key) => [key, FIELDS[key].form.most]));
  expect(limits).toMatchObject({
    kicker: 120,
    headline: 300,
    standfirst: 1_000,
    dateline: 300,
    slug: 120,
    slugline: 80,
    note: 20_000,
  });
});

test.each(['a', '2026-count', 'a-b-c', ''])('takes %j for a slug', (slug) =>
  expect(takes('slug', slug)).toBe(true),
);
test.each(['A', 'a--b', '-a', 'a-', 'a b', 'é', 'a\n'])('does not take %j for a slug', (slug) =>
  expect(takes('slug', slug)).toBe(false),
);

test.each(['en', 'pt-BR', 'zh-Hant', 'es-419'])('takes %j for a language', (language) =>
  expect(takes('language', language)).toBe(true),
);
test.each(['', 'EN', 'english', 'en_GB', 'pt-br'])('does not take %j for a language', (language) =>
  expect(takes('language', language)).toBe(false),
);

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false],
  [2.5, false],
  ['3', false],
])('urgency %j: %s', (urgency, ok) => expect(takes('urgency', urgency)).toBe(ok));

test.each([
  [null, true],
  [id(1), true],
  ['', false],
  ['none', false],
])('section %j: %s', (section, ok) => expect(takes('sectionId', section)).toBe(ok));

describe.each(keysOf('ids'))('%s', (key) => {
  const ids = Array.from({ length: FIELDS[key].form.most }, (_, n) => id(n));

  it('are as many as it says, and no more', () => {
    expect(takes(key, ids)).toBe(true);
    expect(takes(key, [...ids, id(99)])).toBe(false);
    expect(takes(key, ['no id'])).toBe(false);
  });
});

describe('indicators', () => {
  const { most, reason } = FIELDS.indicators.form;
  const use = { id: 'row', indicatorId: id(1), countryId: null, direction: null, reason: '' };

  it('are as many as it says, each with a reason that is not too long', () => {
    expect(
      takes(
        'indicators',
        Array.from({ length: most }, () => use),
      ),
    ).toBe(true);
    expect(
      takes(
        'indicators',
        Array.from({ length: most + 1 }, () => use),
      ),
    ).toBe(false);
    expect(takes('indicators', [{ ...use, reason: 'x'.repeat(reason.most) }])).toBe(true);
    expect(takes('indicators', [{ ...use, reason: 'x'.repeat(reason.most + 1) }])).toBe(false);
  });

  it.each([
    { direction: 'up' },
    { countryId: 'PE' },
    { id: '' },
    { id: 'x'.repeat(65) },
    { more: 1 },
  ])('are not %j', (change) => expect(takes('indicators', [{ ...use, ...change }])).toBe(false));
});

describe('the lead photo', () => {
  const photo = { mediaId: id(1), alt: '', caption: '', credit: '' };

  it.each(Object.entries(FIELDS.leadPhoto.form.words))(
    'has as much %s as it says, and no more',
    (name, { most }) => {
      expect(takes('leadPhoto', { ...photo, [name]: 'x'.repeat(most) })).toBe(true);
      expect(takes('leadPhoto', { ...photo, [name]: 'x'.repeat(most + 1) })).toBe(false);
    },
  );

  it('has its credit in one line, and may be missing', () => {
    expect(
      valueSchema(FIELDS.leadPhoto.form).parse({ ...photo, caption: 'a\nb', credit: 'A\nB' }),
    ).toEqual({ ...photo, caption: 'a\nb', credit: 'A B' });
    expect(takes('leadPhoto', null)).toBe(true);
    expect(takes('leadPhoto', { ...photo, mediaId: '' })).toBe(false);
  });
});

test.each([
  [{ type: 'doc', content: [] }, true],
  [{ type: 'doc' }, false],
  ['words', false],
])('body %j: %s', (body, ok) => expect(takes('body', body)).toBe(ok));
