import { expect, it } from 'vitest';
import { eventFamilies, eventSteps, eventWords, fromTo, kindsOf, sayEvent } from './sentence.ts';

it('hides nothing that it has no words for', () => {
  expect(eventWords({ kind: 'story.sent_to_moon' })).toEqual(['sent to moon', '']);
});

it('says what happened to a story after who did it', () => {
  expect(sayEvent({ kind: 'story.submitted', from: 'draft', to: 'in_review' })).toBe(
    'submitted it for review (Draft → In review)',
  );
  expect(sayEvent({ kind: 'story.approved_own', from: null, to: null })).toBe(
    'approved it, their own text, by emergency right',
  );
  expect(sayEvent({ kind: 'story.killed', from: 'held', to: 'killed' })).toBe(
    'killed it (Held → Killed)',
  );
});

it.each([
  ['update', 'updated it'],
  ['correction', 'corrected it'],
  ['clarification', 'clarified it'],
  ['minor', 'made a minor fix'],
  [null, 'published it again'],
])('says what kind of change a publication was: %s', (detail, words) => {
  expect(sayEvent({ kind: 'story.republished', detail, from: 'published', to: 'published' })).toBe(
    words,
  );
});

it('says what Legal decided, and of a story by its name', () => {
  expect(
    sayEvent({ kind: 'story.legal', detail: 'cleared', from: 'required', to: 'cleared' }),
  ).toBe('cleared it for Legal');
  expect(eventWords({ kind: 'story.legal', detail: 'required' })).toEqual([
    'asked Legal to read',
    '',
  ]);
  expect(eventWords({ kind: 'story.republished', detail: 'minor' })).toEqual([
    'made a minor fix in',
    '',
  ]);
});

it('says from and to in words, where something moved', () => {
  expect(fromTo({ from: 'World', to: 'Press' })).toBe('World → Press');
  expect(fromTo({ from: null, to: 'Editor on World' })).toBe('Editor on World');
  expect(fromTo({ from: 'held', to: 'held' })).toBe('');
});

it('knows the kinds of each family', () => {
  for (const { value } of eventFamilies()) expect(kindsOf(value).length).toBeGreaterThan(0);
  expect(kindsOf('tag')).toContain('tag.merged');
  expect(kindsOf('nothing')).toEqual([]);
  for (const { value } of eventSteps()) expect(kindsOf('story')).toContain(value);
});
