import { describe, expect, it } from 'vitest';
import { leadOf, storyOf, subjectOf } from '#lib/testing/cards.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import type { PublicChange, PublicStory } from '#lib/publication/stories/public-story.ts';
import { StoryPage } from './story-page.tsx';
import { attributes, drawn, outline, pageIn, texts } from '../testing/drawn.ts';

const [peru, courts, maria, sur] = [
  subjectOf('country', 'Peru'),
  subjectOf('topic', 'Courts'),
  subjectOf('author', 'María Sol'),
  subjectOf('agency', 'Agencia SUR'),
];
const at = (time: string) => new Date(`2026-11-${time}Z`);
const change = (
  n: number,
  kind: PublicChange['kind'],
  time: string,
  text: string | null = null,
): PublicChange => ({ n, kind, at: at(time), text });
const story = (rest: Partial<PublicStory> = {}) =>
  storyOf('Court denies ruling', { body: bodyOf('The court sat.', 'It denied.'), ...rest });
const page = (rest: Partial<PublicStory> = {}, language = 'en') =>
  drawn(<StoryPage story={story(rest)} page={pageIn(language)} />);

describe('the page of a story', () => {
  it('is one article that is named by its only first heading', () => {
    const document = page({ kicker: 'Justice', standfirst: 'Nobody knew.' });
    expect(document.querySelectorAll('article')).toHaveLength(1);
    expect(document.querySelector('article')?.getAttribute('aria-labelledby')).toBe(
      document.querySelector('h1')?.id,
    );
    expect(texts(document, '.story-head > *')).toEqual([
      'Justice',
      'Court denies ruling',
      'Nobody knew.',
    ]);
  });

  it('has no empty lines where nothing was written', () => {
    expect(texts(page(), '.story-head > *')).toEqual(['Court denies ruling']);
    expect(page().querySelector('.byline, figure, .topics, #corrections, #record')).toBeNull();
  });

  it('sets the dateline before the first paragraph only', () => {
    const document = page({ dateline: { cities: ['Lima'], agencies: ['AP'] } });
    const [first, second] = texts(document, '.story-body p');
    expect(first).toMatch(/^Lima \(AP\) - The court sat\.$/);
    expect(second).toBe('It denied.');
  });

  it('throws where the body of an edition does not read: an empty page would hide it', () => {
    expect(() => page({ body: { type: 'doc', content: [{ type: 'marquee' }] } })).toThrow(
      /body of edition 1 of urn:uuid:1 does not read/,
    );
  });

  it('shows the lead photo with alternative text, measures, caption and credit', () => {
    const document = page({ lead: leadOf('Inés Ferro/SUR') });
    const image = document.querySelector('figure.story-lead img');
    expect(image?.getAttribute('alt')).toBe('A hall.');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1440', '960']);
    expect(texts(document, 'figcaption')).toEqual(['The hall. Inés Ferro/SUR']);
  });

  it('names authors and agencies as links to their lists', () => {
    const document = page({ authors: [maria, subjectOf('author', 'Jon Berg')], agencies: [sur] });
    expect(texts(document, '.byline')).toEqual(['By María Sol and Jon Berg']);
    expect(attributes(document, '.byline a', 'rel')).toEqual(['author', 'author']);
    expect(attributes(document, '.story-side a', 'href')).toEqual([
      `/authors/${maria.slug}`,
      '/authors/jon-berg',
      '/agencies/agencia-sur',
    ]);
  });
});

describe('times', () => {
  it('are machine-readable, and an update of the same day is told by the clock alone', () => {
    const document = page({ firstPublishedAt: at('24T10:20:00'), updatedAt: at('24T11:05:00') });
    expect(attributes(document, '.times time', 'datetime')).toEqual([
      '2026-11-24T10:20:00.000Z',
      '2026-11-24T11:05:00.000Z',
    ]);
    expect(texts(document, '.times')[0]).toBe(
      'Published 24 November 2026, 10:20 UTCUpdated 11:05 UTC',
    );
  });

  it('of another day have their date', () => {
    const [times] = texts(
      page({ firstPublishedAt: at('23T10:20:00'), updatedAt: at('24T11:05:00') }),
      '.times',
    );
    expect(times).toContain('Updated 24 November 2026, 11:05 UTC');
  });

  it('say the reading time where there are words', () => {
    expect(texts(page({ words: 10 }), '.times.no-print')).toEqual(['1 minute']);
    expect(page({ words: 0 }).querySelector('.times.no-print')).toBeNull();
  });
});

describe('what stands after the text', () => {
  const corrected = {
    changes: [
      change(1, 'first', '20T10:00:00'),
      change(2, 'correction', '20T12:00:00', 'An earlier version named the wrong judge.'),
      change(3, 'clarification', '21T12:00:00', 'He was acting.'),
    ],
    firstPublishedAt: at('20T10:00:00'),
    updatedAt: at('21T12:00:00'),
  };

  it('has every correction in full with its date, and the side leads to them', () => {
    const document = page(corrected);
    expect(texts(document, '#corrections p')).toEqual([
      '20 November 2026, 12:00 UTC. An earlier version named the wrong judge.',
      '21 November 2026, 12:00 UTC. Clarification: He was acting.',
    ]);
    expect(document.querySelector('.story-side a')?.getAttribute('href')).toBe('#corrections');
    expect(texts(document, '.story-side a')[0]).toBe('Clarified 21 November 2026, 12:00 UTC');
  });

  it('counts versions and says what each later one was', () => {
    expect(texts(page(corrected), '.versions')[0]).toBe(
      'Version 3 of this story. First published 20 November 2026, 10:00 UTC; corrected 12:00 ' +
        'UTC; clarified 21 November 2026, 12:00 UTC. All corrections',
    );
    expect(texts(page(), '.versions')[0]).toContain('Version 1 of this story.');
  });

  it('says each direction in words beside its mark, with country, indicator and reason', () => {
    const record = [
      {
        indicator: subjectOf('indicator', 'Judicial independence'),
        country: peru,
        direction: 'autocracy' as const,
        reason: 'A judge was removed.',
      },
    ];
    const document = page({ record, topics: [courts], countries: [peru] });
    expect(texts(document, '.record li')).toEqual([
      'Towards autocracy Peru, Judicial independence. A judge was removed.',
    ]);
    expect(attributes(document, '.record a', 'href')).toEqual([
      '/countries/peru',
      '/indicators#judicial-independence',
    ]);
    expect(document.querySelector('.record svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(attributes(document, '.topics a', 'href')).toEqual([
      '/topics/courts',
      '/countries/peru',
    ]);
  });

  it('keeps its headings in order', () => {
    const record = [
      {
        indicator: subjectOf('indicator', 'Courts'),
        country: peru,
        direction: 'mixed' as const,
        reason: '',
      },
    ];
    expect(outline(page({ ...corrected, record }))).toBe('1 2 2');
  });
});

describe('in another language', () => {
  it.each([
    ['es', 'Por', undefined],
    ['ar', null, undefined],
  ])('%s has its own words, without marks of another language', (language, by, mark) => {
    const document = page({ authors: [maria] }, language);
    if (by) expect(texts(document, '.byline')[0]).toContain(by);
    expect(document.querySelector('.story-side')?.getAttribute('lang') ?? undefined).toBe(mark);
  });

  it('that the pages do not speak marks their English words as English', () => {
    const document = page({ authors: [maria], language: 'ur' }, 'ur');
    expect(attributes(document, '.story-side', 'lang')).toEqual(['en']);
    expect(attributes(document, '.story-side', 'dir')).toEqual(['ltr']);
    expect(attributes(document, '.story-end', 'lang')).toEqual(['en']);
  });
});
