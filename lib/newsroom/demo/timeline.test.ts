import { expect, it } from 'vitest';
import { demoStories } from '#db/demo/index.ts';
import { dayOf, timelineOf } from './timeline.ts';

const now = new Date('2026-11-25T12:00:00Z');
const moments = timelineOf(demoStories, now);

it('tells what happened in the order of time', () => {
  const times = moments.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

it('begins each story before anything is done with it, and does nothing in the future', () => {
  const begun = new Set();
  for (const { story, step, at } of moments) {
    if (!step) begun.add(story);
    expect(begun.has(story)).toBe(true);
    expect(at.getTime()).toBeLessThan(now.getTime());
  }
});

it('spreads the stories over five weeks, most of them over the last two days', () => {
  const out = moments
    .filter(({ step }) => step?.do === 'publish')
    .map(({ at }) => (now.getTime() - at.getTime()) / 3_600_000);
  expect(Math.max(...out)).toBeGreaterThan(24 * 25);
  expect(Math.max(...out)).toBeLessThan(24 * 35);
  expect(out.filter((hours) => hours < 48).length).toBeGreaterThan(out.length / 2);
});

it('counts a story’s days from the day on which readers get it', () => {
  const find = (slugline: string) => demoStories.find((story) => story.slugline === slugline);
  const [out, ahead] = [find('ANDORRA-MAPS'), find('JURY-QUESTIONS')];
  expect(out && dayOf(out, now)).toEqual(new Date('2026-11-25T11:23:00Z'));
  expect(ahead && dayOf(ahead, now)).toEqual(new Date('2026-11-26T03:00:00Z'));
});
