import { describe, expect, it } from 'vitest';
import { cardOf, leadOf, subjectOf } from '#lib/testing/cards.ts';
import type { SectionBlock } from '#lib/publication/front/choose-front.ts';
import { Sidebar } from './story/sidebar.tsx';
import { SiteDocument } from './frame/document.tsx';
import { Frame } from './frame/frame.tsx';
import { Alliance, OtherLanguages } from './front/front-footer.tsx';
import { FrontLead, FrontSeconds } from './front/front-lead.tsx';
import { FrontSidebar } from './front/front-sidebar.tsx';
import { Ledger } from './lists/ledger.tsx';
import { GoneNotice, NothingHere } from './frame/notice.tsx';
import { Related } from './story/related.tsx';
import { SectionBlocks } from './front/section-blocks.tsx';
import { CountryRecord } from './indicators/country-record.tsx';
import { StructuredData } from './frame/structured-data.tsx';
import { attributes, drawn, outline, pageIn, texts } from './testing/drawn.ts';

const page = pageIn();
const sections = [subjectOf('section', 'World'), subjectOf('section', 'Economy')];
const agencies = [subjectOf('agency', 'SUR', { city: 'Lima' })];
const pictured = (headline: string, rest = {}) => cardOf(headline, { lead: leadOf(), ...rest });

describe('the document', () => {
  it.each([
    ['en', 'ltr', 'galley-serif-latin'],
    ['ar', 'rtl', 'noto-naskh-arabic'],
    ['pt-BR', 'ltr', 'galley-serif-latin'],
    ['sr-Arab', 'rtl', 'galley-serif-latin'],
  ])('in %s runs %s', (language, dir, font) => {
    const document = drawn(
      <SiteDocument language={language}>
        <p>Text</p>
      </SiteDocument>,
    );
    const html = document
      .querySelectorAll('html')
      .item(document.querySelectorAll('html').length - 1);
    expect([html.getAttribute('lang'), html.getAttribute('dir')]).toEqual([language, dir]);
    expect(attributes(document, 'link[rel="preload"]', 'href')[0]).toContain(font);
  });

  it('brings no script', () =>
    expect(
      drawn(
        <SiteDocument language="en">
          <p>Text</p>
        </SiteDocument>,
      ).querySelector('script'),
    ).toBeNull());

  it('has data for machines in which no text can end the element', () => {
    const script = drawn(
      <StructuredData node={{ headline: '</script><script>alert(1)</script>' }} />,
    ).querySelectorAll('script');
    expect(script).toHaveLength(1);
    expect(JSON.parse(script[0]?.textContent ?? '')).toEqual({
      headline: '</script><script>alert(1)</script>',
    });
  });
});

describe('the frame', () => {
  const framed = (language = 'en', current?: string, facts = {}) =>
    drawn(
      <Frame
        page={pageIn(language, facts)}
        sections={sections}
        agencies={agencies}
        current={current}
      >
        <main id="main" />
      </Frame>,
    );

  it('begins with the way to the content', () => {
    const first = framed().querySelector('a');
    expect([first?.getAttribute('href'), first?.textContent]).toEqual(['#main', 'Skip to content']);
  });

  it('names the sections, and which of them the page belongs to', () => {
    const document = framed('en', '/sections/economy');
    expect(texts(document, 'nav li')).toEqual(['World', 'Economy', 'Countries']);
    expect(texts(document, 'nav [aria-current="page"]')).toEqual(['Economy']);
    expect(attributes(document, '.menu-button', 'popovertarget')).toEqual([
      document.querySelector('nav')?.id,
    ]);
  });

  it('has the house’s name as the first heading on the front alone', () => {
    expect(framed().querySelector('h1')).toBeNull();
    const front = drawn(
      <Frame
        page={page}
        sections={sections}
        agencies={agencies}
        front={{
          tally: { democracy: 2, autocracy: 1, mixed: 0 },
          newestAt: new Date('2026-11-24T10:20:00Z'),
        }}
      >
        <main />
      </Frame>,
    );
    expect(texts(front, 'h1')).toEqual(['The Alliance Wire']);
    expect(texts(front, '.ear-place')[0]).toContain('Updated 10:20 UTC');
    expect(texts(front, '.tally-line .direction')).toEqual([
      '2 opening, towards democracy',
      '1 closing, towards autocracy',
      '0 mixed',
    ]);
  });

  it('marks the house’s own names on a page that runs the other way', () => {
    const document = framed('ar');
    expect(attributes(document, '.masthead .nameplate a', 'lang')).toEqual(['en']);
    expect(attributes(document, '.masthead .nameplate a', 'dir')).toEqual(['ltr']);
    expect(document.querySelector('.skip')?.getAttribute('lang')).toBeNull();
  });

  it('ends with where to go, and says that a demonstration is one', () => {
    const document = framed('en', undefined, { demo: true });
    expect(texts(document, 'footer h2')).toEqual(['Sections', 'Follow', 'The alliance', 'Trust']);
    expect(attributes(document, 'footer li a', 'href')).toEqual(
      expect.arrayContaining([
        '/feeds',
        '/search',
        '/countries',
        '/topics',
        '/agencies/sur',
        '/agencies',
        '/corrections',
        '/indicators',
      ]),
    );
    expect(texts(document, '.footer-fine')[0]).toMatch(/^This is a demonstration/);
    expect(texts(framed(), '.footer-fine')[0]).not.toMatch(/demonstration/);
  });
});

describe('the front', () => {
  it('leads with one story, its picture silent beside the headline, its credit printed', () => {
    const document = drawn(
      <FrontLead
        page={page}
        card={pictured('Vote', {
          kicker: 'Peru',
          standfirst: 'It is on.',
          authors: [subjectOf('author', 'María Sol')],
        })}
        more={[cardOf('Also'), cardOf('And')]}
      />,
    );
    expect(texts(document, 'h3')).toEqual(['Vote']);
    expect(document.querySelector('img')?.getAttribute('alt')).toBe('');
    expect(document.querySelector('img')?.getAttribute('loading')).not.toBe('lazy');
    expect(texts(document, '.credit')).toEqual(['Illustration: Inés Ferro/Agencia SUR']);
    expect(attributes(document, '.lead-more a', 'href')).toEqual(['/stories/also', '/stories/and']);
  });

  it('leads without a picture in a form of its own', () => {
    expect(
      drawn(<FrontLead page={page} card={cardOf('Vote')} more={[]} />).querySelector('article')
        ?.className,
    ).toBe('lead lead--plain');
  });

  it('goes on with two pictured stories, and those without under each other', () => {
    const document = drawn(
      <FrontSeconds page={page} cards={[cardOf('C'), pictured('A'), pictured('B'), cardOf('D')]} />,
    );
    expect([...document.querySelectorAll('.col')].map((column) => texts(column, 'h3'))).toEqual([
      ['A'],
      ['B'],
      ['C', 'D'],
    ]);
    expect(drawn(<FrontSeconds page={page} cards={[]} />).body.innerHTML).toBe('');
  });

  it('lists everything by the clock, and says in which zone', () => {
    expect(texts(drawn(<FrontSidebar page={page} cards={[cardOf('A')]} />), '.more')).toEqual([
      'Times in UTC',
      'Everything, newest first',
    ]);
    expect(drawn(<FrontSidebar page={page} cards={[]} />).body.innerHTML).toBe('');
  });

  const block = (
    name: string,
    shape: SectionBlock['shape'],
    ...stories: SectionBlock['stories']
  ): SectionBlock => ({ section: subjectOf('section', name), shape, stories });

  it('puts two halves into one row', () => {
    const document = drawn(
      <SectionBlocks
        page={page}
        blocks={[
          block('A', 'half', cardOf('1')),
          block('B', 'half', cardOf('2')),
          block('C', 'half', cardOf('3')),
          block('D', 'row', cardOf('4'), cardOf('5')),
        ]}
      />,
    );
    expect([...document.body.children].map((row) => texts(row, 'h2'))).toEqual([
      ['A', 'B'],
      ['C'],
      ['D'],
    ]);
    expect(document.querySelectorAll('section')).toHaveLength(4);
    for (const section of document.querySelectorAll('section'))
      expect(document.getElementById(section.getAttribute('aria-labelledby') ?? '')).not.toBeNull();
  });

  it.each<[SectionBlock['shape'], number, string]>([
    ['row', 7, '2 3 3 3 3 3 3 3'],
    ['row', 3, '2 3 3 3'],
    ['row', 1, '2 3'],
    ['voices', 2, '2 3 3'],
    ['long', 1, '2 3'],
    ['half', 3, '2 3 3 3'],
  ])('a %s of %i stories keeps its headings in order', (shape, many, levels) => {
    const stories = Array.from({ length: many }, (_, at) =>
      cardOf(`Story ${at}`, { authors: [subjectOf('author', 'María Sol')], kicker: 'Opinion' }),
    );
    const document = drawn(
      <SectionBlocks page={page} blocks={[block('Economy', shape, ...stories)]} />,
    );
    expect(outline(document)).toBe(levels);
    expect(texts(document, 'h2 + .more')).toEqual(['More from Economy']);
  });

  it('sets an opinion under the name of who holds it', () => {
    const document = drawn(
      <SectionBlocks
        page={page}
        blocks={[
          block(
            'Opinion',
            'voices',
            cardOf('I think', { authors: [subjectOf('author', 'María Sol')], kicker: 'Comment' }),
          ),
        ]}
      />,
    );
    expect(texts(document, '.kicker')).toEqual(['María Sol']);
  });

  it('has what the alliance filed, and one story of each other language under the language’s own name', () => {
    expect(
      outline(
        drawn(
          <Alliance
            page={page}
            agencies={[
              {
                agency: agencies[0] ?? subjectOf('agency', ''),
                stories: [cardOf('A'), cardOf('B')],
              },
            ]}
          />,
        ),
      ),
    ).toBe('2 3 4 4');
    const document = drawn(
      <OtherLanguages
        page={page}
        cards={[cardOf('Historia', { language: 'es' }), cardOf('قصة', { language: 'ar' })]}
      />,
    );
    expect(texts(document, 'li .kicker')).toEqual(['Español', 'العربية']);
    expect([
      attributes(document, 'li', 'lang'),
      attributes(document, 'li', 'dir'),
      attributes(document, 'a', 'hreflang'),
    ]).toEqual([
      ['es', 'ar'],
      [null, 'rtl'],
      ['es', 'ar'],
    ]);
  });

  it('has the week on record, and nothing where nothing is', () => {
    const entry = {
      card: cardOf('Vote'),
      indicator: subjectOf('indicator', 'Elections'),
      country: subjectOf('country', 'Peru'),
      direction: 'democracy' as const,
      reason: '',
    };
    const week = {
      tally: { democracy: 1, autocracy: 0, mixed: 0 },
      lines: { democracy: [entry], autocracy: [], mixed: [] },
    };
    const document = drawn(<Ledger week={week} page={page} />);
    expect(texts(document, 'h3')).toEqual([
      'Towards democracy1 entry',
      'Towards autocracy0 entries',
      'Mixed0 entries',
    ]);
    expect(texts(document, 'li')).toEqual(['VotePeru · Elections']);
    expect(texts(document, '.more')).toEqual(['The entry by country']);
    expect(
      drawn(
        <Ledger week={{ ...week, tally: { democracy: 0, autocracy: 0, mixed: 0 } }} page={page} />,
      ).body.innerHTML,
    ).toBe('');
  });
});

describe('beside a page', () => {
  it('stands what is recent, after the content', () => {
    const document = drawn(
      <Sidebar page={page} recent={[cardOf('A')]}>
        <h1>Topics</h1>
      </Sidebar>,
    );
    expect(outline(document)).toBe('1 2');
    expect(document.querySelector('aside')?.getAttribute('aria-labelledby')).toBe('recent');
    expect(
      drawn(
        <Sidebar page={page} recent={[]}>
          <h1>Topics</h1>
        </Sidebar>,
      ).querySelector('aside'),
    ).toBeNull();
  });

  it('and after a story what there is on its subject; a page has one article', () => {
    const document = drawn(
      <Related
        page={page}
        about={subjectOf('topic', 'Courts')}
        cards={[pictured('A'), cardOf('B'), cardOf('C'), cardOf('D')]}
      />,
    );
    expect(texts(document, 'h2')).toEqual(['More on Courts']);
    expect(attributes(document, 'h2 a', 'href')).toEqual(['/topics/courts']);
    expect([...document.querySelectorAll('.col')].map((column) => texts(column, 'h3'))).toEqual([
      ['A'],
      ['B', 'C'],
      ['D'],
    ]);
    expect(document.querySelector('article')).toBeNull();
    expect(texts(drawn(<Related page={page} about={null} cards={[cardOf('A')]} />), 'h2')).toEqual([
      'More stories',
    ]);
  });
});

describe('where there is nothing to read', () => {
  const at = {
    storyId: '1',
    slug: 'secret-slug',
    notice: 'The document was forged.',
    since: new Date('2026-11-24T10:00:00Z'),
  };
  it.each([
    ['held', 'This story is being checked', false],
    ['unpublished', 'This story has been withdrawn', false],
    ['killed', 'This story has been killed', true],
  ] as const)('a %s story says so and nothing of itself', (state, title, hasNotice) => {
    const document = drawn(<GoneNotice address={{ ...at, state } as never} page={page} />);
    expect(texts(document, 'h1')).toEqual([title]);
    expect(document.body.textContent?.includes(at.notice)).toBe(hasNotice);
    expect(document.body.innerHTML).not.toContain(at.slug);
  });

  it('an unknown address offers the search', () => {
    const document = drawn(<NothingHere page={page} />);
    expect(texts(document, 'label')).toEqual(['Search The Alliance Wire']);
    expect(document.querySelector('form')?.getAttribute('action')).toBe('/search');
  });
});

describe('a country’s year', () => {
  it('is a table of months and indicators, each mark in words too', () => {
    const year = {
      months: ['2026-10', '2026-11'],
      rows: [
        { indicator: subjectOf('indicator', 'Elections'), directions: [null, 'mixed' as const] },
      ],
      tally: { democracy: 0, autocracy: 0, mixed: 1 },
    };
    const document = drawn(<CountryRecord year={year} page={page} />);
    expect(attributes(document, 'th abbr', 'title')).toEqual(['October 2026', 'November 2026']);
    expect(texts(document, 'td')).toEqual(['·nothing reported', 'mixed']);
    expect(texts(document, '.tally .direction')).toEqual([
      '0 towards democracy',
      '0 towards autocracy',
      '1 mixed',
    ]);
    expect(drawn(<CountryRecord year={{ ...year, rows: [] }} page={page} />).body.innerHTML).toBe(
      '',
    );
  });
});
