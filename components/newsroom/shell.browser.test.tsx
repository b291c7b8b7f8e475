import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { click, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { NOON } from '#lib/testing/desk-stories.ts';
import { PersonMenu } from './shell/person-menu.tsx';
import { Sidebar } from './shell/sidebar.tsx';
import type { Screen, ScreenKeys } from '#lib/newsroom/screens.ts';
import { ShellParts } from './shell/shell-parts.tsx';
import { readPreferences } from './preferences/preferences.ts';

const SCREENS: Screen[] = [
  { name: 'My work', href: '/newsroom', icon: 'my-work', key: 'w', first: true, exact: true },
  { name: 'Stories', href: '/newsroom/stories', icon: 'stories', key: 's', first: true },
  { name: 'Review', href: '/newsroom/review', icon: 'review', key: 'r', first: true },
  { name: 'Tags', href: '/newsroom/tags', icon: 'tags', key: 't' },
];
const KEYS: ScreenKeys = {
  go: SCREENS.map(({ name, key }) => [name, 'G', key.toUpperCase()]),
  groups: [],
};
const FOUND = {
  stories: [
    { id: 's1', headline: 'Ferries stop', status: 'in_review', desk: 'World' },
    { id: 's2', headline: 'Ferry fares', status: 'draft', desk: 'World' },
  ],
};

/** What the newsroom answers to the palette, and what it was asked. */
const newsroom = { asked: [] as string[], answer: () => Response.json(FOUND) };

beforeEach(() => {
  newsroom.asked = [];
  newsroom.answer = () => Response.json(FOUND);
  vi.stubGlobal('fetch', async (url: string) => {
    newsroom.asked.push(url);
    return newsroom.answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  return page.viewport(1_280, 800);
});

const pressed: string[] = [];
function shell() {
  pressed.length = 0;
  return draw(
    <>
      <div className="head">
        <h1>Stories</h1>
        <button type="button" aria-keyshortcuts="C" onClick={() => pressed.push('new')}>
          New story
        </button>
        <button type="button" hidden aria-keyshortcuts="X" onClick={() => pressed.push('hidden')}>
          Hidden
        </button>
      </div>
      <input aria-label="Search stories" aria-keyshortcuts="/" />
      <ShellParts screens={SCREENS} keys={KEYS} />
    </>,
    '/newsroom/stories',
  );
}
const palette = () => page.getByRole('dialog', { name: 'Find or do' });

describe('keys of every screen', () => {
  test.each([
    ['gs', 'push /newsroom/stories'],
    ['gt', 'push /newsroom/tags'],
    ['gw', 'push /newsroom'],
  ])('%s goes to a room', async (typed, went) => {
    const screen = shell();
    await sees('New story');
    await keys(typed);
    expect(screen.went).toEqual([went]);
  });

  test('a room that is not the person’s is not gone to', async () => {
    const screen = shell();
    await sees('New story');
    await keys('gp');
    expect(screen.went).toEqual([]);
  });

  test(
    'a letter presses the control that says so, a sign puts the caret into its field, and ' +
      'there letters are text',
    async () => {
      shell();
      await sees('New story');
      await keys('c');
      expect(pressed).toEqual(['new']);
      await keys('/');
      expect(focused()).toBe('Search stories');
      await keys('cgs?');
      expect(pressed).toEqual(['new']);
      await expect.element(page.getByLabelText('Search stories')).toHaveValue('cgs?');
    },
  );

  test('nothing that is hidden is pressed, and no letter with another key', async () => {
    shell();
    await sees('New story');
    await keys('x{Alt>}c{/Alt}');
    expect(pressed).toEqual([]);
  });

  test('letters can be turned off, Ctrl K cannot', async () => {
    shell();
    await sees('New story');
    await keys('?');
    await expect.element(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
    await click('Single-letter shortcuts', 'checkbox');
    await keys('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await keys('c');
    expect(pressed).toEqual([]);
    await keys('{Control>}k{/Control}');
    await expect.element(palette()).toBeVisible();
  });
});

describe('the palette', () => {
  const openPalette = async () => {
    const screen = shell();
    await sees('New story');
    await keys('{Control>}k{/Control}');
    await expect.element(page.getByRole('combobox')).toHaveFocus();
    return screen;
  };

  test('has what this page can do, and the rooms with their keys', async () => {
    await openPalette();
    expect(
      page
        .getByRole('option')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['New story', 'My workG W', 'StoriesG S', 'ReviewG R', 'TagsG T']);
  });

  test('does what is marked with Enter once it has gone', async () => {
    await openPalette();
    await keys('new{ArrowDown}{Enter}');
    await expect.element(palette()).not.toBeInTheDocument();
    await expect.poll(() => pressed).toEqual(['new']);
  });

  test('finds stories by their words, with how they stand, and goes there', async () => {
    const screen = await openPalette();
    await page.getByRole('combobox').fill('ferr');
    await expect
      .element(page.getByRole('option', { name: /Ferries stop/ }))
      .toMatchTextContent('Ferries stopIn review');
    expect(newsroom.asked).toEqual(['/newsroom/search.json?q=ferr']);
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Ferr',
      'Ferr',
    ]);
    await page.getByRole('option', { name: /Ferry fares/ }).click();
    expect(screen.went).toEqual(['push /newsroom/stories/s2']);
  });

  test('offers only what can be done after a >', async () => {
    await openPalette();
    await keys('>');
    await expect.element(page.getByRole('option')).toMatchTextContent('New story');
    expect(newsroom.asked).toEqual([]);
  });

  test('tells no answer from nothing found, and asks once more', async () => {
    newsroom.answer = () => new Response('', { status: 503 });
    await openPalette();
    await keys('ferr');
    await sees('The newsroom could not be asked for stories. Try again');
    newsroom.answer = () => Response.json({ stories: [] });
    await page.getByRole('option', { name: /could not be asked/ }).click();
    await sees(/Nothing found for “ferr”/);
    await expect.element(palette()).toBeVisible();
  });

  test('closes by Escape', async () => {
    const screen = await openPalette();
    await keys('{Escape}');
    await expect.element(palette()).not.toBeInTheDocument();
    expect(screen.went).toEqual([]);
  });
});

describe('the rail', () => {
  const rail = (path = '/newsroom/stories/0198') =>
    draw(
      <div className="app">
        <Sidebar
          screens={SCREENS}
          waiting={{
            '/newsroom/review': { count: 3, counted: 'waiting' },
            '/newsroom': { count: 0, counted: 'wait for you' },
          }}
          timeZone="Europe/Berlin"
          now={NOON}
        >
          <PersonMenu
            staffId="p"
            name="Vera Lindt"
            preferences={readPreferences(undefined)}
            signOut={async () => null}
          />
        </Sidebar>
      </div>,
      path,
    );

  test('marks the room that one is in, and says how much waits where something does', async () => {
    rail();
    await sees('My work');
    expect(document.querySelector('[aria-current="page"]')?.textContent).toBe('Stories');
    expect(
      [...document.querySelectorAll('.rail .sr')].map(({ textContent }) => textContent),
    ).toEqual(['3 waiting']);
    expect([...document.querySelectorAll('.badge')].map(({ textContent }) => textContent)).toEqual([
      '3',
    ]);
  });

  test('marks My work on its own page only', async () => {
    rail('/newsroom');
    await sees('My work');
    expect(document.querySelector('[aria-current="page"]')?.textContent).toBe('My work');
  });

  test('folds the rooms that do not fit a phone behind More', async () => {
    await page.viewport(390, 800);
    rail();
    await expect.element(page.getByRole('link', { name: 'Review' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Tags', includeHidden: true }))
      .not.toBeVisible();
    await click('More');
    await expect.element(page.getByRole('link', { name: 'Tags' })).toBeVisible();
  });

  test('changes light, dark and density at once, and keeps it', async () => {
    rail();
    await click('Vera Lindt');
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
    await click('Vera Lindt');
    await page.getByRole('menuitemradio', { name: 'Roomy rows' }).click();
    await expect.poll(() => document.documentElement.dataset['density']).toBe('roomy');
    expect(document.cookie).toContain('galley-looks=dark.roomy.on');
  });
});
