import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencies, contributors, demoStories, desks, sections, topics } from '#db/demo/index.ts';
import { countryCodes } from '#db/reference/countries.ts';
import { indicators, type IndicatorText } from '#db/reference/indicators.ts';
import { readDateline } from '#lib/story/dateline.ts';
import { checkStory, missingFor } from '../stories/checks/checks.ts';
import { nothingRequired } from '#lib/story/checks/house-checks.ts';
import { changed } from './change.ts';
import { contentOf, type Setting } from './content.ts';

const named = (names: readonly string[]) => new Map(names.map((name) => [name, randomUUID()]));
const slugsOf = (texts: readonly IndicatorText[]): string[] =>
  texts.flatMap(({ slug, parts = [] }) => [slug, ...slugsOf(parts)]);
const pictureNames = readdirSync(new URL('../../../db/demo/pictures', import.meta.url)).map(
  (file) => file.replace('.webp', ''),
);
const slugs = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);

const setting: Setting = {
  timeZone: 'Europe/Berlin',
  pictures: named(pictureNames),
  ids: {
    desks: named(desks),
    sections: named(slugs(sections)),
    agencies: named(agencies.map(({ code }) => code)),
    topics: named(slugs(topics)),
    contributors: named(slugs(contributors)),
    countries: named(countryCodes),
    indicators: named(slugsOf(indicators)),
  },
};
const base = new Date('2026-11-24T10:00:00Z');
const out = demoStories.filter(({ life }) =>
  life.steps.some(({ do: action }) => action === 'publish'),
);
const shown = new Map(demoStories.map((story) => [story.slugline || 'untitled', story]));

describe.each([...shown])('%s', (_, story) => {
  it('names only what is there, and has a body that the schema takes', () => {
    const content = contentOf(story, base, setting);
    expect(JSON.stringify(content)).not.toMatch(/\{(day|date)/);
  });

  it('has a dateline that reads, with agencies of the alliance', () => {
    const dateline = readDateline(story.dateline);
    expect(dateline).toMatchObject({ ok: true });
    if (dateline.ok) expect(dateline.value.agencies).toEqual([...story.agencies]);
  });

  it('reads as a text of the schema after each change too', () => {
    const edits = story.life.steps.flatMap((step) => (step.do === 'edit' ? [step.change] : []));
    const last = edits.reduce(changed, story);
    expect(() => contentOf(last, base, setting)).not.toThrow();
    for (const [from] of edits.flatMap(({ swap = [] }) => swap))
      expect(JSON.stringify(story.body)).toContain(from);
  });
});

describe.each(out.map((story) => [story.slugline, story] as const))(
  '%s, which came out',
  (_, story) => {
    it('lacks nothing that publication asks for', () => {
      expect(
        missingFor(
          'publication',
          checkStory(contentOf(story, base, setting), { levels: nothingRequired(), agencies: [] }),
        ),
      ).toBeNull();
    });
  },
);

it('gives every story an address of its own', () => {
  for (const key of ['slug', 'slugline'] as const) {
    const all = demoStories.map((story) => story[key]).filter(Boolean);
    expect(new Set(all).size).toBe(all.length);
  }
});

it('gives every subject an address of its own', () => {
  for (const rows of [sections, agencies, contributors, topics])
    expect(new Set(slugs(rows)).size).toBe(rows.length);
  expect(new Set(slugsOf(indicators)).size).toBe(slugsOf(indicators).length);
});

it('fills sections, bylines and lists', () => {
  expect(demoStories.length).toBeGreaterThanOrEqual(62);
  expect(demoStories.filter(({ photo }) => photo).length).toBeGreaterThanOrEqual(40);
  expect(contributors.length).toBeGreaterThanOrEqual(24);
  expect(new Set(demoStories.map(({ language = 'en' }) => language)).size).toBe(10);
  for (const { slug } of sections) expect(out.some(({ section }) => section === slug)).toBe(true);
});

it('uses every picture', () => {
  const used = JSON.stringify(demoStories);
  for (const name of pictureNames) expect(used).toContain(`"${name}"`);
});
