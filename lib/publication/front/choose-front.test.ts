import { describe, expect, it } from 'vitest';
import { cardOf, leadOf, subjectOf } from '#lib/testing/cards.ts';
import type { StoryCard } from '../stories/cards.ts';
import { chooseFront, rankOf, type FrontStock } from './choose-front.ts';

const now = new Date('2026-11-24T14:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const story = (headline: string, hours: number, rest: Partial<StoryCard> = {}) =>
  cardOf(headline, { firstPublishedAt: ago(hours), ...rest });
const stock = (rest: Partial<FrontStock>): FrontStock => ({
  language: 'en',
  newest: [],
  sections: [],
  agencies: [],
  ...rest,
});
const names = (cards: readonly StoryCard[]) => cards.map((card) => card.headline);

describe('the lead', () => {
  const cases: [name: string, newest: StoryCard[], lead: string | null][] = [
    ['is nobody where nothing is published', [], null],
    [
      'is the most urgent',
      [story('plain', 1, { lead: leadOf() }), story('urgent', 2, { urgency: 1, lead: leadOf() })],
      'urgent',
    ],
    [
      'is the fresher of two that are as urgent',
      [story('older', 9, { lead: leadOf() }), story('newer', 1, { lead: leadOf() })],
      'newer',
    ],
    [
      'gives way after twelve hours to what is a step less urgent',
      [
        story('was urgent', 26, { urgency: 2, lead: leadOf() }),
        story('is new', 1, { lead: leadOf() }),
      ],
      'is new',
    ],
    [
      'has a picture where one as urgent has',
      [story('plain', 1), story('pictured', 3, { lead: leadOf() })],
      'pictured',
    ],
    [
      'goes without a picture when it is more urgent by more than a step',
      [story('plain', 1, { urgency: 1 }), story('pictured', 1, { lead: leadOf() })],
      'plain',
    ],
    [
      'speaks the language of the house',
      [story('otra', 1, { urgency: 1, language: 'es', lead: leadOf() }), story('ours', 2)],
      'ours',
    ],
    [
      'is news, not opinion',
      [
        story('I think', 1, { urgency: 1, section: subjectOf('section', 'Opinion') }),
        story('it happened', 2),
      ],
      'it happened',
    ],
  ];
  it.each(cases)('%s', (_, newest, lead) => {
    expect(chooseFront(stock({ newest }), now).lead?.headline ?? null).toBe(lead);
  });
});

it('counts twelve hours as a step of urgency', () => {
  expect(rankOf(story('a', 12, { urgency: 1 }), now)).toBe(
    rankOf(story('b', 0, { urgency: 2 }), now),
  );
});

it('sets under the lead what is of its topic or country', () => {
  const recounts = subjectOf('topic', 'Recounts');
  const newest = [
    story('lead', 0, { urgency: 1, topics: [recounts] }),
    story('akin', 5, { topics: [recounts] }),
    story('other', 4),
  ];
  expect(names(chooseFront(stock({ newest }), now).leadMore)).toEqual(['akin']);
});

it('follows with two that have pictures and two that have none', () => {
  const newest = [
    story('lead', 0, { urgency: 1 }),
    story('a', 1),
    story('b', 2, { lead: leadOf() }),
    story('c', 3),
    story('d', 4, { lead: leadOf() }),
    story('e', 5),
  ];
  expect(names(chooseFront(stock({ newest }), now).seconds)).toEqual(['b', 'd', 'a', 'c']);
});

it('lists the most recent by time, whatever stands elsewhere, in the language of the house', () => {
  const newest = [story('a', 1), story('b', 2, { language: 'ar' }), story('c', 3)];
  const front = chooseFront(stock({ newest }), now);
  expect(names(front.recent)).toEqual(['a', 'c']);
  expect(names(front.otherLanguages)).toEqual(['b']);
});

describe('the sections', () => {
  const section = (name: string, many: number, rest: Partial<StoryCard> = {}) => {
    const of = subjectOf('section', name);
    return {
      section: of,
      stories: Array.from({ length: many }, (_, at) =>
        story(`${name} ${at + 1}`, 30 + at, { section: of, ...rest }),
      ),
    };
  };
  const shapes = (sections: FrontStock['sections']) =>
    chooseFront(stock({ sections }), now).blocks.map(
      (block) => `${block.section.name} ${block.shape}`,
    );

  it('are a row and two halves in turn', () => {
    expect(shapes(['A', 'B', 'C', 'D'].map((name) => section(name, 8)))).toEqual([
      'A row',
      'B half',
      'C half',
      'D row',
    ]);
  });

  it('share a row where they have little', () => {
    expect(shapes([section('A', 2), section('B', 8), section('C', 8)])).toEqual([
      'A half',
      'B half',
      'C row',
    ]);
  });

  it('leave no half alone at the end', () => {
    expect(shapes([section('A', 8), section('B', 2), section('C', 2), section('D', 2)])).toEqual([
      'A row',
      'B half',
      'C half',
      'D row',
    ]);
  });

  it('are left out where they have nothing', () => {
    expect(shapes([section('A', 8), section('B', 0)])).toEqual(['A row']);
  });

  it('end with the long view and opinion, drawn as what they are', () => {
    expect(shapes([section('Opinion', 6), section('Long view', 3), section('A', 8)])).toEqual([
      'A row',
      'Long view long',
      'Opinion voices',
    ]);
  });

  it('open with a picture', () => {
    const a = section('A', 6);
    const pictured = { ...a.stories[3]!, lead: leadOf() };
    const [block] = chooseFront(
      stock({ sections: [{ ...a, stories: a.stories.with(3, pictured) }] }),
      now,
    ).blocks;
    expect(names(block!.stories)[0]).toBe('A 4');
  });
});

it('shows no story twice outside the rail', () => {
  const courts = subjectOf('section', 'Courts');
  const agency = subjectOf('agency', 'SUR');
  const newest = Array.from({ length: 30 }, (_, at) =>
    story(`s${at}`, at, {
      section: courts,
      agencies: [agency],
      topics: [courts],
      ...(at % 3 ? {} : { lead: leadOf() }),
    }),
  );
  const front = chooseFront(
    stock({
      newest,
      sections: [{ section: courts, stories: newest }],
      agencies: [{ agency, stories: newest }],
    }),
    now,
  );
  const shown = [
    front.lead,
    ...front.leadMore,
    ...front.seconds,
    ...front.blocks.flatMap((block) => block.stories),
    ...front.agencies.flatMap((one) => one.stories),
  ];
  expect(shown.length).toBeGreaterThan(14);
  expect(new Set(shown).size).toBe(shown.length);
});
