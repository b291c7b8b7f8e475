import { describe, expect, it } from 'vitest';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { clockWords } from './clock-words.ts';

const at = new Date('2026-11-24T12:00:00Z');
const ago = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
const row = (facts: Partial<StoryRow>): StoryRow => ({
  id: 'x',
  headline: '',
  slugline: '',
  status: 'draft',
  workingCopy: null,
  desk: 'World',
  section: null,
  urgency: 3,
  words: 0,
  language: 'en',
  writer: '',
  changedBy: null,
  changedAt: at,
  submittedAt: null,
  publishAt: null,
  embargoUntil: null,
  firstPublishedAt: null,
  heldAt: null,
  spikedAt: null,
  ...facts,
});

describe('the one time that a list shows', () => {
  it.each<[string, Partial<StoryRow>, string, string]>([
    ['a short wait', { status: 'in_review', submittedAt: ago(48) }, 'waits 48 min', ''],
    ['a long wait', { status: 'in_review', submittedAt: ago(100) }, 'waits 1 h 40 min', 'soon'],
    ['too long a wait', { status: 'in_review', submittedAt: ago(192) }, 'waits 3 h 12 min', 'late'],
    [
      'a working copy in review',
      {
        status: 'published',
        workingCopy: 'in_review',
        submittedAt: ago(5),
        firstPublishedAt: ago(500),
      },
      'waits 5 min',
      '',
    ],
    ['a hold', { status: 'held', heldAt: ago(47) }, 'held 47 min', 'late'],
    ['a schedule', { status: 'scheduled', publishAt: ago(-208) }, 'out in 3 h 28 min', ''],
    ['an embargo', { status: 'approved', embargoUntil: ago(-60) }, 'embargo 14:00', 'soon'],
    ['what is out', { status: 'published', firstPublishedAt: ago(60) }, 'out 12:00', 'quiet'],
    ['a spike', { status: 'spiked', spikedAt: ago(60) }, 'deleted in 30 days', 'quiet'],
    [
      'a spike that ends',
      { status: 'spiked', spikedAt: ago(28 * 24 * 60) },
      'deleted in 2 days',
      'soon',
    ],
    [
      'a spike in its last hours',
      { status: 'spiked', spikedAt: ago(29.5 * 24 * 60) },
      'deleted in a day',
      'soon',
    ],
    ['a draft', { status: 'draft' }, '', 'quiet'],
  ])('%s', (_, facts, words, tone) => {
    expect(clockWords(row(facts), at, 'Europe/Berlin')).toEqual({ words, tone });
  });
});
