import { describe, expect, it } from 'vitest';
import { whatReadersGet } from './back-to-readers.tsx';

type Story = Parameters<typeof whatReadersGet>[0];
const at = new Date('2026-11-24T12:00:00Z');
const later = new Date('2026-11-24T18:00:00Z');
const before = new Date('2026-11-24T06:00:00Z');
const held = (facts: Partial<Story>) =>
  whatReadersGet(
    {
      readers: 'held',
      publicHeadline: null,
      publicUpdatedAt: null,
      firstPublishedAt: null,
      publishAt: null,
      updating: false,
      deskState: 'approved',
      timeZone: 'UTC',
      content: { headline: 'New words' } as Story['content'],
      ...facts,
    },
    at,
  );

describe('what readers get back', () => {
  it.each<[string, Partial<Story>, string[]]>([
    [
      'a published text',
      { publicHeadline: 'Old words', publicUpdatedAt: before },
      ['Readers get back “Old words” as it was published 06:00.'],
    ],
    [
      'one with a working copy',
      {
        publicHeadline: 'Old words',
        publicUpdatedAt: before,
        updating: true,
        deskState: 'in_review',
      },
      [
        'Readers get back “Old words” as it was published 06:00.',
        'The working copy (in review) stays at the desk: to bring it out, publish it instead.',
      ],
    ],
    [
      'one with an update to come',
      { publicHeadline: 'Old words', publicUpdatedAt: before, updating: true, publishAt: later },
      [
        'Readers get back “Old words” as it was published 06:00.',
        'What is scheduled goes out 18:00.',
      ],
    ],
    [
      'a first publication whose time passed',
      { publishAt: before },
      ['What was scheduled meanwhile goes out at once.'],
    ],
    ['what they never had', {}, ['Readers never had it. It is approved again.']],
    [
      'an unpublished text that changed',
      { readers: 'unpublished', updating: true, publicHeadline: 'Old words' },
      ['Readers get the changed text, “New words”, under its old address.'],
    ],
  ])('%s', (_, facts, lines) => expect(held(facts)).toEqual(lines));
});
