import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LoggedEvent } from '#lib/newsroom/events/list-events.ts';
import { Log } from './log.tsx';

const at = new Date('2026-11-24T13:12:00Z');
const row = (more: Partial<LoggedEvent>): LoggedEvent => ({
  n: 1,
  at,
  kind: 'story.held',
  by: 'Henrik Dahl',
  storyId: null,
  subject: '',
  from: null,
  to: null,
  reason: '',
  detail: null,
  ...more,
});
const said = (more: Partial<LoggedEvent>) =>
  renderToStaticMarkup(<Log rows={[row(more)]} timeZone="Europe/Berlin" now={at} />);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a line of the log', () => {
  it('says when, who, what, from where to where, and why', () => {
    const html = said({
      storyId: '0198',
      subject: 'Chamber denies ruling',
      from: 'published',
      to: 'held',
      reason: 'Chamber does not know the text.',
    });
    expect(words(html)).toContain(
      'Today, Tuesday 24 November 14:12 Henrik Dahl held Chamber denies ruling Published → Held ' +
        '“Chamber does not know the text.” All about it',
    );
    expect(html).toContain('href="/newsroom/stories/0198"');
    expect(html).toContain('href="/newsroom/activity?story=0198"');
  });

  it('names what is no story without a link, and a story without a headline as everywhere', () => {
    expect(said({ kind: 'tag.merged', subject: 'Counting' })).not.toContain('href');
    expect(words(said({ storyId: '0198', kind: 'story.started' }))).toContain(
      'began Untitled story',
    );
  });

  it('has Galley itself do what the clock did', () => {
    expect(words(said({ by: null, kind: 'story.appeared', subject: 'Out' }))).toContain(
      'Galley let readers see Out at its time',
    );
  });

  it('escapes what a person typed', () => {
    expect(said({ subject: '<script>alert(1)</script>' })).not.toContain('<script>');
  });
});
