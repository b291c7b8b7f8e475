import { expect, it } from 'vitest';
import { EVENTS } from '../events/kinds.ts';
import { mailRuleOf, wordsBefore } from './mail-rule.ts';

const wordsOf = (kind: string, to: string | null = null) => {
  const rule = mailRuleOf({ kind, to });
  return rule && wordsBefore(rule, { to });
};

it('says before the story’s name what happened to it', () => {
  expect(wordsOf('story.submitted')).toBe('For review');
  expect(wordsOf('story.moved_desk', 'The $& desk')).toBe('Sent to The $& desk');
});

it('chooses by what the event led to where that decides', () => {
  expect(mailRuleOf({ kind: 'story.legal', to: 'required' })).toEqual({
    subject: 'For legal',
    recipients: ['legal'],
  });
  expect(mailRuleOf({ kind: 'story.legal', to: 'blocked' })).toEqual({
    subject: 'Blocked by legal',
    recipients: ['writers'],
  });
  expect(mailRuleOf({ kind: 'story.legal', to: 'elsewhere' })).toBeNull();
});

it('sends none of what no rule names', () => {
  expect(mailRuleOf({ kind: 'tag.merged', to: 'Counting' })).toBeNull();
  expect(mailRuleOf({ kind: 'story.sent_to_moon', to: null })).toBeNull();
});

it('tells chiefs of what readers get or lose, and of what only they may do', () => {
  const forChiefs = Object.keys(EVENTS).filter((kind) =>
    mailRuleOf({ kind, to: null })?.recipients.includes('chief_editor'),
  );
  expect(forChiefs.toSorted()).toEqual([
    'story.approved_own',
    'story.embargo_broken',
    'story.held',
    'story.killed',
    'story.published',
    'story.released',
    'story.republished',
  ]);
});
