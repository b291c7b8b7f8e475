import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { fail } from '#lib/errors.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { click, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { NOON, storyRowOf } from '#lib/testing/desk-stories.ts';
import { FilterForm, FilterSelect } from './forms/filter-form.tsx';
import { HoldReading } from './review/hold-reading.tsx';
import { ReviewQueue } from './review/review-queue.tsx';
import { ListKeys } from './story-list/list-keys.tsx';
import { NewStoryButton } from './story-list/new-story-button.tsx';
import { NoStories } from './story-list/no-stories.tsx';
import { StoryFilters } from './story-list/story-filters.tsx';
import { StoryTable } from './story-list/story-table.tsx';
import { Track, WorkSection } from './story-list/work-rows.tsx';

const before = (time: string) => new Date(`2026-11-24T${time}:00Z`);
const rows = [
  storyRowOf(),
  storyRowOf({ id: 'b', headline: '', status: 'published', workingCopy: 'draft' }),
  storyRowOf({
    id: 'c',
    headline: 'Huelga',
    language: 'es',
    status: 'held',
    heldAt: before('10:00'),
  }),
];
const writers = new Map([['b', [{ staffId: 'fn', name: 'Fatou Ndiaye' }]]]);
const table = (all: readonly StoryRow[] = rows) => (
  <>
    <StoryTable rows={all} at={NOON} timeZone="UTC" writers={writers} />
    <ListKeys />
  </>
);

/**
 * Holds up forms, which would leave the page of the test, and notes what they would have asked for.
 */
function caughtForms(): string[] {
  const sent: string[] = [];
  const catchForm = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    sent.push(
      new URLSearchParams(
        [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [
          name,
          String(value),
        ]),
      ).toString(),
    );
  };
  addEventListener('submit', catchForm, { capture: true });
  stops.push(() => removeEventListener('submit', catchForm, { capture: true }));
  return sent;
}
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.useRealTimers();
});

describe('the list of stories', () => {
  test('says how each stands, who writes in it and what clock runs', async () => {
    draw(table());
    await sees('Ferries stop');
    const lines = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    expect(lines[0]).toBe('Draft3Ferries stopWorldTomás Brandt24040 min');
    expect(lines[1]).toContain('Untitled storyWorking copy, draftFatou Ndiaye is writing');
    expect(lines[2]).toContain('held 2 h');
    expect(
      [...document.querySelectorAll('a.headline')].map((link) => link.getAttribute('lang')),
    ).toEqual(['en', 'en', 'es']);
    expect(document.querySelector('caption')?.textContent).toBe('Stories, newest change first');
  });

  test('moves the focus by J and K, and stops at its ends', async () => {
    draw(table());
    await sees('Ferries stop');
    for (const [key, at] of [
      ['j', 'Ferries stop'],
      ['j', 'Untitled story'],
      ['j', 'Huelga'],
      ['j', 'Huelga'],
      ['k', 'Untitled story'],
    ] as const) {
      await keys(key);
      expect(focused()).toBe(at);
    }
  });

  test('begins at its end with K, and leaves letters to a field', async () => {
    draw(
      <>
        <input aria-label="Search" />
        {table()}
      </>,
    );
    await sees('Ferries stop');
    await keys('k');
    expect(focused()).toBe('Huelga');
    await page.getByLabelText('Search').click();
    await keys('jk');
    expect(focused()).toBe('Search');
  });

  test.each<[boolean, string | undefined, boolean, string]>([
    [true, 'ferry', true, 'No story here has “ferry” in it.'],
    [true, undefined, true, 'No story is like that.'],
    [
      false,
      undefined,
      true,
      'The first one starts with New story, at the top. It saves by itself.',
    ],
    [false, undefined, false, 'They appear here as soon as a reporter of your desk starts one.'],
  ])(
    'says what to do where it is empty (filtered %s, words %s, may start %s)',
    async (filtered, words, mayStart, says) => {
      draw(<NoStories filtered={filtered} words={words} mayStart={mayStart} />);
      await sees(says);
    },
  );
});

describe('filters', () => {
  const filters = (q?: string, status?: string) => (
    <StoryFilters
      q={q}
      filters={[
        {
          name: 'status',
          label: 'Status',
          value: status,
          choices: [
            { value: 'draft', label: 'Draft' },
            { value: 'held', label: 'Held' },
          ],
        },
        {
          name: 'tag',
          label: 'Tag',
          value: undefined,
          choices: [
            { value: 't', label: 'Courts', group: 'Topics' },
            { value: 'p', label: 'Peru', group: 'Countries' },
          ],
        },
      ]}
    />
  );

  test('apply at once when something is chosen', async () => {
    const sent = caughtForms();
    draw(filters());
    await page.getByLabelText('Status').selectOptions('Held');
    expect(sent).toEqual(['q=&status=held&tag=']);
  });

  test('search when the hands rest, once', async () => {
    const sent = caughtForms();
    draw(filters());
    await page.getByLabelText('Search stories').click();
    await keys('ferry');
    expect(sent).toEqual([]);
    await expect.poll(() => sent).toEqual(['q=ferry&status=&tag=']);
  });

  test('stand as the address has them, and can all be cleared', async () => {
    draw(filters('ferry', 'held'));
    await expect.element(page.getByLabelText('Status')).toHaveValue('held');
    await expect.element(page.getByLabelText('Search stories')).toHaveValue('ferry');
    expect(page.getByRole('link', { name: 'Clear all' }).element().getAttribute('href')).toBe(
      '/newsroom/stories',
    );
    expect([...document.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'Topics',
      'Countries',
    ]);
  });

  test('that are not set offer nothing to clear', async () => {
    draw(filters());
    await expect.element(page.getByLabelText('Status')).toBeVisible();
    expect(page.getByRole('link', { name: 'Clear all' }).query()).toBeNull();
  });

  test('of other rooms send a choice and a tick, but words only with Enter', async () => {
    const sent = caughtForms();
    draw(
      <FilterForm
        action="/newsroom/staff"
        filtered={false}
        search={{ label: 'Search people', placeholder: 'Name', value: '' }}
      >
        <FilterSelect
          name="role"
          label="Role"
          value={undefined}
          options={[{ value: 'editor', label: 'Editor' }]}
        />
        <label>
          <input type="checkbox" name="off" value="1" /> Deactivated too
        </label>
      </FilterForm>,
    );
    await page.getByLabelText('Role').selectOptions('Editor');
    await click('Deactivated too', 'checkbox');
    await page.getByLabelText('Search people').click();
    await keys('ver');
    expect(sent).toEqual(['q=&role=editor', 'q=&role=editor&off=1']);
    await keys('{Enter}');
    expect(sent.at(-1)).toBe('q=ver&role=editor&off=1');
  });
});

describe('a new story', () => {
  const desks = [
    { id: 'w', name: 'World' },
    { id: 'p', name: 'Press' },
  ];

  test('begins on the person’s first desk, or on one that is chosen', async () => {
    const started: (string | undefined)[] = [];
    draw(
      <NewStoryButton
        desks={desks}
        start={async (desk) => {
          started.push(desk);
          return fail('unavailable', 'The database does not answer.');
        }}
      />,
    );
    await click('New story');
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent('The database does not answer.');
    await click('Begin on another desk');
    await page.getByRole('menuitem', { name: 'Press' }).click();
    await expect.poll(() => started).toEqual([undefined, 'p']);
  });

  test('offers no choice where there is none', async () => {
    draw(<NewStoryButton desks={desks.slice(0, 1)} start={async () => fail('forbidden', 'No.')} />);
    await expect.element(page.getByRole('button', { name: 'New story' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Begin on another desk' }).query()).toBeNull();
  });
});

describe('my work', () => {
  const section = (all: readonly StoryRow[]) => (
    <WorkSection
      id="sent"
      title="Sent"
      waits
      rows={all}
      at={NOON}
      timeZone="UTC"
      writers={writers}
      why={(row) => <Track row={row} />}
    />
  );

  test('counts what waits, and shows where each text stands', async () => {
    draw(section([storyRowOf({ status: 'in_review', submittedAt: before('08:00') })]));
    await expect.element(page.getByRole('heading', { name: 'Sent' })).toBeVisible();
    expect(document.querySelector('.badge')?.textContent).toBe('1');
    expect(document.querySelector('.track [aria-current="step"]')?.textContent).toBe('In review');
    expect(document.querySelector('.what .late')?.textContent).toBe('waits 4 h');
  });

  test('has no empty group', async () => {
    draw(
      <>
        {section([])}
        <p>After</p>
      </>,
    );
    await sees('After');
    expect(document.querySelector('section')).toBeNull();
  });
});

describe('the queue of review', () => {
  test('has the longest waiting first, names one’s own, and which one is read', async () => {
    const queue = [
      storyRowOf({ submittedAt: before('08:00') }),
      storyRowOf({ id: 'b', headline: 'Own', submittedAt: before('11:50') }),
    ];
    draw(
      <div className="review">
        <ReviewQueue rows={queue} chosen="b" at={NOON} own={['b']} writers={writers} />
      </div>,
    );
    await sees('Ferries stop');
    expect(
      [...document.querySelectorAll('.queue-row a')].map((link) => [
        link.getAttribute('href'),
        link.getAttribute('aria-current'),
      ]),
    ).toEqual([
      [`/newsroom/review?story=${storyRowOf().id}`, null],
      ['/newsroom/review?story=b', 'true'],
    ]);
    await sees('yours: another editor decides');
    expect(document.querySelector('.queue .head .quiet')?.textContent).toBe('2 waiting');
  });

  test('holds what is read while it changes, until the reader wishes to see it', async () => {
    const reading = (version: number | null, words: string) => (
      <HoldReading id="s" version={version} number={3} over="It was approved.">
        <p>{words}</p>
      </HoldReading>
    );
    const { show } = draw(reading(1, 'First words'));
    await sees('First words');
    show(reading(2, 'Other words'));
    await sees('The text changed while you read: version 3 is there now.');
    await sees('First words');
    await click('Show version 3');
    await sees('Other words');
    show(reading(null, 'Nothing waits'));
    await sees('It was approved.');
    await click('Go on');
    await sees('Nothing waits');
  });
});
