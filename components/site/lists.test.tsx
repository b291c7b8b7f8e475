import { describe, expect, it } from 'vitest';
import { cardOf, leadOf, subjectOf } from '#lib/testing/cards.ts';
import { FEED_FORMATS, feedPath, FORMATS } from '#lib/publication/feeds/formats.ts';
import type { ListKind } from '#lib/publication/lists/kinds.ts';
import { MOST_LISTED, type ListPage as Listed } from '#lib/publication/lists.ts';
import { END, HIT } from '#lib/publication/search/search-marks.ts';
import { readQuestion } from '#lib/publication/search/question.ts';
import type { Found } from '#lib/publication/search/search.ts';
import { MOST } from '#lib/publication/search/spans.ts';
import { CountryTable, Directory } from './lists/directory.tsx';
import { FeedsTable } from './lists/feeds-table.tsx';
import { FoundStories } from './lists/found.tsx';
import { IndicatorList, Legend } from './indicators/indicator-list.tsx';
import { Corrections } from './story/corrections.tsx';
import { countOf, ListPage } from './lists/list-page.tsx';
import { Pager } from './lists/pager.tsx';
import { Rows } from './lists/story-rows.tsx';
import { SearchForm } from './lists/search-form.tsx';
import { TimedList } from './lists/timed-list.tsx';
import { attributes, drawn, outline, pageIn, texts } from './testing/drawn.ts';

const page = pageIn();
const on = (time: string) => new Date(`2026-11-${time}:00Z`);
const card = (headline: string, time: string, rest = {}) =>
  cardOf(headline, { firstPublishedAt: on(time), ...rest });

describe('rows', () => {
  it('stand under their days where a day has several, one level below them', () => {
    const document = drawn(
      <Rows
        page={page}
        cards={[
          card('A', '24T10:00'),
          card('B', '24T09:00'),
          card('C', '23T09:00'),
          card('D', '23T08:00'),
        ]}
      />,
    );
    expect(texts(document, '.rows .day h2')).toHaveLength(2);
    expect(outline(document)).toBe('2 3 3 2 3 3');
    expect(texts(document, '.row .meta')[0]).toBe('10:00 UTC');
  });

  it('have each its date where days have one story each', () => {
    const document = drawn(
      <Rows page={page} cards={[card('A', '24T10:00'), card('B', '22T09:00')]} />,
    );
    expect(outline(document)).toBe('2 2');
    expect(texts(document, '.meta')).toEqual(['10:00 UTC', '22 November']);
  });

  it('lead to their stories by the headline; the picture beside it is silent, its credit is not', () => {
    const document = drawn(
      <Rows page={page} cards={[card('Old bridge', '24T10:00', { lead: leadOf('Ferro/SUR') })]} />,
    );
    expect(attributes(document, 'h2 a, h3 a', 'href')).toEqual(['/stories/old-bridge']);
    const link = document.querySelector('.item-picture a');
    expect([
      link?.getAttribute('aria-hidden'),
      link?.getAttribute('tabindex'),
      link?.querySelector('img')?.getAttribute('alt'),
    ]).toEqual(['true', '-1', '']);
    expect(texts(document, '.credit')).toEqual(['Ferro/SUR']);
  });

  it('are spoken in their own language and direction', () => {
    const document = drawn(
      <Rows
        page={page}
        cards={[
          card('قصة', '24T10:00', { language: 'ar', kicker: 'خبر' }),
          card('Historia', '24T09:00', { language: 'es' }),
        ]}
      />,
    );
    expect(attributes(document, 'h3', 'lang')).toEqual(['ar', 'es']);
    expect(attributes(document, 'h3', 'dir')).toEqual(['rtl', null]);
    expect(attributes(document, '.kicker', 'lang')).toEqual(['ar']);
  });

  it('name authors, else agencies', () => {
    const [maria, sur] = [subjectOf('author', 'María Sol'), subjectOf('agency', 'SUR')];
    const document = drawn(
      <Rows
        page={page}
        cards={[
          card('A', '24T10:00', { authors: [maria], agencies: [sur] }),
          card('B', '24T09:00', { agencies: [sur] }),
        ]}
      />,
    );
    expect(texts(document, '.meta bdi')).toEqual(['María Sol', 'SUR']);
  });
});

describe('a list by the clock', () => {
  it('names a day that is not today over its stories, and each direction in words', () => {
    const record = [
      {
        indicator: subjectOf('indicator', 'Elections'),
        country: subjectOf('country', 'Peru'),
        direction: 'democracy' as const,
        reason: '',
      },
    ];
    const document = drawn(
      <TimedList
        page={page}
        cards={[card('A', '24T10:00', { record }), card('B', '23T22:00'), card('C', '23T21:00')]}
      />,
    );
    expect(texts(document, 'li.day')).toEqual(['Monday 23 November']);
    expect(texts(document, '.direction')).toEqual(['Peru, towards democracy']);
    expect(texts(document, 'li:not(.day) time')).toEqual(['10:00', '22:00', '21:00']);
  });
});

describe('the page of a list', () => {
  const listed = (total: number, rest: Partial<Listed> = {}): Listed => ({
    cards: [card('A', '24T10:00')],
    total,
    page: 1,
    pages: 1,
    ...rest,
  });
  const of = (kind: ListKind, found: Listed, children?: string) =>
    drawn(
      <ListPage
        kind={kind}
        subject={subjectOf(kind, 'Old Town', { description: 'All of it.' })}
        listed={found}
        page={page}
      >
        {children}
      </ListPage>,
    );

  it.each<[ListKind, string, string]>([
    ['section', 'Section', '/sections/old-town/feed.xml'],
    ['topic', 'Topic', '/topics/old-town/feed.xml'],
    ['country', 'Country', '/countries/old-town/feed.xml'],
    ['author', 'Author', '/authors/old-town/feed.xml'],
    ['agency', 'Agency', '/agencies/old-town/feed.xml'],
  ])('of a %s says what it is, how much there is, and has its feed', (kind, word, feed) => {
    const document = of(kind, listed(1));
    expect(texts(document, '.list-head > *')).toEqual([
      word,
      'Old Town',
      'All of it.',
      `1 storyFeed of this ${kind}`,
    ]);
    expect(attributes(document, '.list-head a', 'href')).toEqual([feed]);
    expect(outline(document)).toMatch(/^1 2/);
  });

  it('says that nothing is there yet', () => {
    expect(texts(of('topic', listed(0, { cards: [] })), '.nothing')).toEqual([
      'Nothing has been published here yet. Follow the feed to be told when something is.',
    ]);
  });

  it('says what else there is on its first page only', () => {
    expect(of('country', listed(60, { pages: 2 }), 'the record').body.textContent).toContain(
      'the record',
    );
    expect(
      of('country', listed(60, { page: 2, pages: 2 }), 'the record').body.textContent,
    ).not.toContain('the record');
  });

  it.each([
    [0, '0 stories'],
    [1, '1 story'],
    [1_200, '1,200 stories'],
    [MOST_LISTED, `The newest ${MOST_LISTED.toLocaleString('en-GB')} stories`],
  ])('counts %i as “%s”', (stories, words) => {
    expect(countOf(stories)).toBe(words);
  });
});

describe('a pager', () => {
  const pager = (at: number, pages: number) =>
    drawn(<Pager page={at} pages={pages} at={(one) => `/latest?page=${one}`} />);

  it('is none for one page', () => expect(pager(1, 1).querySelector('nav')).toBeNull());

  it.each([
    [1, [null, '/latest?page=2']],
    [2, ['/latest?page=1', '/latest?page=3']],
    [3, ['/latest?page=2', null]],
  ])('on page %i leads to newer and older', (at, [newer, older]) => {
    const document = pager(at, 3);
    expect(document.querySelector('a[rel="prev"]')?.getAttribute('href') ?? null).toBe(newer);
    expect(document.querySelector('a[rel="next"]')?.getAttribute('href') ?? null).toBe(older);
    expect(texts(document, '[aria-current="page"]')).toEqual([String(at)]);
  });

  it('leaves pages out where there are many, and says each page’s name', () => {
    const document = pager(20, 40);
    expect(texts(document, '.gap')).toEqual(['…', '…']);
    expect(document.querySelector('[aria-current]')?.getAttribute('aria-label')).toBe('Page 20');
  });
});

describe('search', () => {
  const hit = (headline: string, rest = {}) => ({
    card: card(headline, '24T10:00'),
    headline,
    standfirst: '',
    excerpt: '',
    ...rest,
  });
  const found = (total: number, rest: object = {}) =>
    ({ hits: [], total, page: 1, pages: 1, meant: null, ...rest }) as unknown as Found;
  const asked = (query: Record<string, string>, what: Found | 'slow') =>
    drawn(<FoundStories found={what} question={readQuestion(query)} page={page} />);

  it('marks what was found, in the headline and in the passage', () => {
    const document = asked(
      { q: 'bridge' },
      found(1, {
        hits: [
          hit('Old bridge', {
            headline: `Old ${HIT}bridge${END}`,
            excerpt: `the ${HIT}bridge${END} stands`,
          }),
        ],
      }),
    );
    expect(texts(document, 'mark')).toEqual(['bridge', 'bridge']);
    expect(texts(document, '.item-standfirst')).toEqual(['… the bridge stands …']);
    expect(texts(document, '.found-count')).toEqual(['1 story with “bridge”, newest first']);
  });

  it.each<[string, Record<string, string>, Found | 'slow', string]>([
    [
      'many',
      { q: 'a', sort: 'best' },
      found(MOST),
      `More than ${MOST - 1} stories with “a”, best match first`,
    ],
    ['nothing', { q: 'zzz' }, found(0), 'Nothing that we have published has “zzz”.'],
    [
      'nothing without words',
      { country: 'peru' },
      found(0),
      'Nothing that we have published is like that.',
    ],
    ['one that took too long', { q: 'the' }, 'slow', 'That search took too long and was stopped.'],
  ])('says of %s what it is', (_, query, what, words) => {
    expect(asked(query, what).body.textContent).toContain(words);
  });

  it('offers what may have been meant, with all else that was asked', () => {
    const document = asked({ q: 'elction', when: 'week' }, found(0, { meant: 'election' }));
    expect(texts(document, '.nothing p')[1]).toBe('Did you mean election?');
    expect(attributes(document, '.nothing a', 'href')[0]).toBe('/search?q=election&when=week');
  });

  it('offers a narrowed search that found nothing in all countries', () => {
    expect(
      attributes(asked({ q: 'vote', country: 'peru' }, found(0)), '.nothing a', 'href'),
    ).toEqual(['/search?q=vote']);
    expect(asked({ q: 'vote' }, found(0)).querySelector('.nothing a')).toBeNull();
  });

  it('asks by a form that needs no script, each control with its label, what was asked still in it', () => {
    const document = drawn(
      <SearchForm
        words="vote"
        country="peru"
        direction=""
        when="week"
        sort="best"
        countries={[{ value: 'peru', name: 'Peru' }]}
      />,
    );
    const form = document.querySelector('form');
    expect([
      form?.getAttribute('action'),
      form?.getAttribute('method'),
      form?.getAttribute('role'),
    ]).toEqual(['/search', 'get', 'search']);
    expect(document.querySelector('#q')?.getAttribute('value')).toBe('vote');
    expect(attributes(document, 'option[selected]', 'value')).toEqual(['peru', '', 'week', 'best']);
    for (const control of document.querySelectorAll('input, select'))
      expect(document.querySelector(`label[for="${control.id}"]`)).not.toBeNull();
  });
});

describe('feeds', () => {
  it('are one in each format of each list, named by list and format', () => {
    const document = drawn(
      <FeedsTable
        caption="Topics"
        lists={[
          { name: 'Courts', path: '/topics/courts' },
          { name: 'Everything', path: '' },
        ]}
      />,
    );
    expect(attributes(document, 'td a', 'href')).toEqual(
      ['/topics/courts', ''].flatMap((path) =>
        FEED_FORMATS.map((format) => feedPath(format, path)),
      ),
    );
    expect(attributes(document, 'td a', 'aria-label')).toEqual(
      ['Courts', 'Everything'].flatMap((name) =>
        FEED_FORMATS.map((format) => `${name}, ${FORMATS[format].short}`),
      ),
    );
    expect(attributes(document, 'td a', 'href')).toEqual(
      expect.arrayContaining([
        '/topics/courts/feed.xml',
        '/topics/courts/atom.xml',
        '/topics/courts/feed.json',
        '/feed.xml',
        '/atom.xml',
        '/feed.json',
      ]),
    );
    expect(attributes(document, 'td a', 'aria-label')).toEqual(
      expect.arrayContaining(['Courts, RSS', 'Courts, Atom', 'Courts, JSON']),
    );
    expect(attributes(document, 'th[scope="row"] a', 'href')).toEqual(['/topics/courts']);
    expect(texts(document, 'caption')).toEqual(['Topics']);
  });

  it('of no list are no table', () =>
    expect(drawn(<FeedsTable caption="Topics" lists={[]} />).querySelector('table')).toBeNull());
});

describe('corrections', () => {
  it('name the story that was corrected, and of a killed one neither headline nor address', () => {
    const document = drawn(
      <Corrections
        page={page}
        amends={[
          {
            kind: 'correction',
            at: on('24T10:00'),
            text: 'The judge was another.',
            slug: 'ruling',
            headline: 'Fallo',
            language: 'es',
          },
          { kind: 'notice', at: on('23T10:00'), text: 'The document was forged.' },
        ]}
      />,
    );
    expect(texts(document, '.kind')).toEqual([
      'Correction 24 November 2026, 10:00 UTC',
      'Notice 23 November 2026, 10:00 UTC',
    ]);
    expect(texts(document, 'h2')).toEqual(['Fallo', 'A killed story']);
    expect(attributes(document, 'a', 'href')).toEqual(['/stories/ruling']);
    expect(attributes(document, 'li > div', 'lang')).toEqual(['es', null]);
  });
});

describe('directories', () => {
  it('say what each is and when it was last heard of', () => {
    const document = drawn(
      <Directory
        kind="agency"
        page={page}
        used={[
          {
            subject: subjectOf('agency', 'SUR', { description: 'Of the south.', city: 'Lima' }),
            newestAt: on('24T10:00'),
          },
        ]}
      />,
    );
    expect(texts(document, 'li > *')).toEqual(['SUR', 'Of the south.', 'LimaLast story 10:00 UTC']);
    expect(attributes(document, 'h2 a', 'href')).toEqual(['/agencies/sur']);
  });

  it('count each direction of a country; none is said in words', () => {
    const peru = subjectOf('country', 'Peru');
    const document = drawn(
      <CountryTable
        page={page}
        countries={[
          { subject: peru, newestAt: on('22T10:00') },
          { subject: subjectOf('country', 'Latvia'), newestAt: on('22T10:00') },
        ]}
        tallies={new Map([[peru.id, { democracy: 3, autocracy: 0, mixed: 1 }]])}
      />,
    );
    expect(texts(document, 'tbody tr')).toEqual([
      'Peru3·none122 November',
      'Latvia·none·none·none22 November',
    ]);
    expect(document.querySelector('[role="region"]')?.getAttribute('aria-labelledby')).toBe(
      document.querySelector('caption')?.id,
    );
    expect(document.querySelector('[role="region"]')?.getAttribute('tabindex')).toBe('0');
  });

  it('hang indicators together, a part of an unknown one on top', () => {
    const top = subjectOf('indicator', 'Elections', { description: 'Who may vote.' });
    const part = subjectOf('indicator', 'Counting', {
      parentId: top.id,
      description: 'Who counts.',
    });
    const deep = subjectOf('indicator', 'Recounts', { parentId: part.id });
    const document = drawn(
      <IndicatorList
        indicators={[top, part, deep, subjectOf('indicator', 'Lost', { parentId: 'gone' })]}
      />,
    );
    expect(texts(document, 'section > h2')).toEqual(['Elections', 'Lost']);
    expect(document.querySelector('#counting #recounts')).not.toBeNull();
  });

  it('say what the three marks mean', () =>
    expect(texts(drawn(<Legend page={page} />), 'strong')).toEqual([
      'Towards democracy',
      'Towards autocracy',
      'Mixed',
    ]));
});
