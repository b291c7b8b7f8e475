import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import * as Y from 'yjs';
import { fail, ok } from '#lib/errors.ts';
import { CLOSE, DENIED } from '#lib/newsroom/collaboration/protocol/close-codes.ts';
import { seedDocument } from '#lib/newsroom/collaboration/projection/seed-document.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { click, control, draw, focused, keys, sees } from '#lib/testing/browser/screen.tsx';
import { contentOf, deskStoryOf, NOON } from '#lib/testing/desk-stories.ts';
import { ledger } from '../newsroom/ledger/ledger.ts';
import { Desk } from './desk.tsx';
import type { DeskActions, DeskProps } from './story/desk-story.ts';

const SECTION = deskStoryOf().deskId;
const TOPIC = '0198a6a0-0000-7000-8000-0000000000c1';
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async () => Response.json({ user: { id: me } }));
});
afterEach(() => {
  for (const { id } of ledger.entries()) ledger.drop(id);
  vi.unstubAllGlobals();
});

let me = '';
const actions: DeskActions = {
  setEmbargo: async (_story, time) => {
    asked.push(`embargo ${time}`);
    return ok(null);
  },
  searchChoices: async (kind) => ok(kind === 'topic' ? [{ id: TOPIC, name: 'Courts' }] : []),
  nameChoices: async (_kind, ids) => ids.map((id) => ({ id, name: 'Courts' })),
  addChoice: async (_kind, name) => fail('conflict', `${name} is there already.`),
};

/** A whole desk with a story of its own, joined to the documents of tests. */
async function sit(
  {
    content,
    state = true,
    ...facts
  }: Partial<Omit<DeskStory, 'content'>> & {
    content?: Partial<StoryContent>;
    state?: boolean;
  } = {},
  given: Partial<DeskProps> = {},
) {
  const text = contentOf(content);
  const id = facts.id ?? crypto.randomUUID();
  me = given.me?.staffId ?? crypto.randomUUID();
  const story = deskStoryOf({
    mayEdit: true,
    allowed: ['submit', 'set_embargo'],
    content: text,
    ...facts,
    id,
  });
  const screen = draw(
    <Desk
      state={state ? Y.encodeStateAsUpdate(seedDocument(text)) : null}
      former={null}
      facts={story}
      at={NOON}
      me={{ staffId: me, name: 'Vera Lindt', email: 'vera@example.org' }}
      back={{ href: '/newsroom/stories', name: 'Stories' }}
      sections={[{ id: SECTION, name: 'Europe' }]}
      desks={[]}
      languages={[{ value: 'en', label: 'English' }]}
      taken={[]}
      indicators={[{ id: TOPIC, name: 'Right to vote' }]}
      mayAdd={['topic']}
      take={async ({ action }) => {
        asked.push(action);
        return ok({});
      }}
      difference={async () => ok([])}
      actions={actions}
      history={{
        read: async () => ok({ events: [], versions: [], current: { version: 1, number: 1 } }),
        compare: async () => ok([]),
        restore: async () => null,
        seen: async () => ok(null),
      }}
      {...given}
    />,
    `/newsroom/stories/${id}`,
  );
  return { ...screen, id };
}

const line = () => page.getByRole('status').first();
const says = (words: string | RegExp) =>
  expect.poll(() => document.querySelector('.saved')?.textContent).toMatch(words);
const part = (name: string) => page.getByRole('textbox', { name, exact: true });
const body = () => document.querySelector<HTMLElement>('#body');
const tool = (name: string) =>
  page.getByRole('toolbar', { name: 'Formatting' }).getByRole('button', { name, exact: true });

/** Puts the caret at the end of the body's text. */
async function intoBody() {
  await says(/^Saved/);
  await part('Body').click();
  await keys('{Control>}{End}{/Control}');
}
const chooseAll = () => keys('{Control>}a{/Control}');

describe('the status line', () => {
  test('says Saved with the time only once the newsroom has everything', async () => {
    const { id } = await sit();
    await says(/^Saved\d\d:\d\d:\d\d$|^Saved \d\d:\d\d:\d\d$/);
    await commands.behave(id, { holds: true });
    await part('Headline').click();
    await keys('X');
    await says(/^Saving…$/);
    await commands.behave(id, {});
    await says(/^Saved /);
    await expect.element(line()).toHaveAttribute('aria-live', 'off');
  });

  test('says what is lost, what is kept, and that it is back', async () => {
    await sit();
    await says(/^Saved/);
    dispatchEvent(new Event('offline'));
    await says(/^Offline – kept on this device$/);
    await expect
      .element(page.getByRole('group', { name: 'Message' }))
      .toMatchTextContent(/No connection since .* Write on\. .*Try now/);
    await expect
      .poll(() => document.querySelector('p.sr[aria-live]')?.textContent)
      .toBe('Offline. Your text is kept on this device.');
    dispatchEvent(new Event('online'));
    await says(/^Saved/);
    await expect
      .poll(() => document.querySelector('p.sr[aria-live]')?.textContent)
      .toBe('Connected again. Everything is saved.');
  });

  test('answers Ctrl S aloud', async () => {
    await sit();
    await says(/^Saved/);
    await keys('{Control>}s{/Control}');
    await expect
      .poll(() => document.querySelector('p.sr[aria-live]')?.textContent)
      .toMatch(/^Saved \d\d:\d\d:\d\d$/);
  });

  test('says that a file waits for somebody', async () => {
    const { id } = await sit();
    await says(/^Saved/);
    ledger.put({
      id: 'f',
      kind: 'file',
      storyId: id,
      what: 'hall.jpg',
      status: 'refused',
      kept: true,
      owes: true,
    });
    await says(/^Not saved: a file waits for you$/);
  });

  test('says that one is signed out, and offers the way back in over the text', async () => {
    const { id } = await sit();
    await says(/^Saved/);
    vi.stubGlobal('fetch', async () => Response.json({}));
    await commands.behave(id, { denies: DENIED.signedOut });
    await commands.cut(id, CLOSE.signed_out, 'You are signed out.');
    await says(/^Not saved: signed out\. Kept on this device$/);
    await expect.element(page.getByRole('dialog', { name: 'Sign in' })).toBeVisible();
    await expect.element(page.getByLabelText('Email')).toHaveValue('vera@example.org');
    await click('Cancel');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('of a story that is not the person’s any more shuts its text', async () => {
    const { id, went } = await sit();
    await says(/^Saved/);
    await commands.behave(id, { denies: DENIED.notFound });
    await commands.cut(id, CLOSE.not_found, 'It was sent to another desk.');
    await expect
      .element(page.getByRole('group', { name: 'Message' }))
      .toMatchTextContent('It was sent to another desk. The text stays here to read.');
    await expect.element(part('Headline')).toHaveAttribute('aria-readonly', 'true');
    await expect.poll(() => went).toContain('refresh');
  });
});

describe('a desk that opens', () => {
  test('shows the words and takes none until they are there', async () => {
    const { id } = await sit({ state: false });
    await expect.element(part('Headline')).toMatchTextContent('Ferries stop');
    await expect.element(part('Headline')).toHaveAttribute('aria-readonly', 'true');
    expect(document.querySelector('.saved')?.textContent).toBe('Opening…');
    expect(id).not.toBe('');
  });

  test('for who may only read takes no words and has no tools', async () => {
    await sit({ mayEdit: false, allowed: [] });
    await says(/^Saved/);
    await expect.element(part('Body')).toHaveAttribute('aria-readonly', 'true');
    await expect.element(part('Body')).toHaveAttribute('contenteditable', 'false');
    expect(tool('Bold').query()).toBeNull();
    await expect.element(page.getByLabelText('Section')).toBeDisabled();
  });

  test('leads to the field that its address names', async () => {
    history.replaceState(null, '', '#field=Section');
    await sit();
    await expect.element(page.getByLabelText('Section')).toHaveFocus();
    expect(location.hash).toBe('');
  });
});

describe('the toolbar', () => {
  test.each<[string, string]>([
    ['Subhead', 'h2'],
    ['Minor subhead', 'h3'],
    ['Bulleted list', 'ul li'],
    ['Numbered list', 'ol li'],
    ['Quote', 'figure.quote blockquote'],
    ['Pull quote', 'figure.pullquote blockquote'],
    ['Fact box', 'section.factbox'],
    ['Note to the desk', 'aside'],
  ])(
    '%s makes one of the paragraph, shows that it is pressed, and can be undone',
    async (name, selector) => {
      await sit();
      await intoBody();
      await tool(name).click();
      await expect
        .poll(() => body()?.querySelector(selector)?.textContent)
        .toContain('The ferries stopped.');
      await expect.element(tool(name)).toHaveAttribute('aria-pressed', 'true');
      await tool('Undo').click();
      await expect.element(tool(name)).toHaveAttribute('aria-pressed', 'false');
      await expect.poll(() => body()?.querySelector(selector) ?? null).toBeNull();
    },
  );

  test('chooses how the list of the caret counts, and no other', async () => {
    await sit();
    await intoBody();
    const numbering = page.getByRole('button', { name: /^Numbering/ });
    await expect.element(numbering).toBeDisabled();
    await tool('Numbered list').click();
    await keys('{Enter}two{Enter}{Tab}in');
    const types = () =>
      [...(body()?.querySelectorAll('ol') ?? [])].map((list) => list.getAttribute('type'));
    for (const type of ['a', 'A', 'i', 'I', null, 'a']) {
      await numbering.click();
      await expect.poll(types).toEqual([null, type]);
    }
    await expect.element(numbering).toHaveAccessibleName('Numbering: a, b, c');
    await tool('Undo').click();
    await expect.poll(types).toEqual([null, null]);
    await says(/^Saved/);
    await keys('{Control>}{Home}{/Control}');
    await numbering.click();
    await expect.poll(types).toEqual(['a', null]);
    await tool('Bulleted list').click();
    await expect.element(numbering).toBeDisabled();
  });

  test('makes lists whose items are parted by Enter and moved in and out by Tab', async () => {
    await sit();
    await intoBody();
    await tool('Bulleted list').click();
    await keys('{Enter}two{Enter}{Tab}in{Enter}{Shift>}{Tab}{/Shift}out');
    await expect
      .poll(() =>
        body()
          ?.querySelector('ul')
          ?.outerHTML.replaceAll(/ class="[^"]*"/g, ''),
      )
      .toBe(
        '<ul><li><p>The ferries stopped.</p></li>' +
          '<li><p>two</p><ul><li><p>in</p></li></ul></li><li><p>out</p></li></ul>',
      );
  });

  test('sets marks on what is chosen by keys too', async () => {
    await sit();
    await intoBody();
    await chooseAll();
    await keys('{Control>}b{/Control}');
    await expect
      .poll(() => body()?.querySelector('strong')?.textContent)
      .toBe('The ferries stopped.');
    await expect.element(tool('Bold')).toHaveAttribute('aria-pressed', 'true');
  });

  test('is one tab stop that arrows walk; Alt F10 goes there, Escape back to the caret', async () => {
    await sit();
    await intoBody();
    await keys('{Alt>}{F10}{/Alt}');
    expect(focused()).toBe('Paragraph');
    await keys('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Minor subhead');
    expect(document.querySelectorAll('.formatting button[tabindex="0"]')).toHaveLength(1);
    await keys('{Home}{ArrowLeft}');
    expect(focused()).toBe('Paste as plain text');
    await keys('{Escape}');
    await expect.poll(() => document.activeElement?.id).toBe('body');
  });

  test('counts words after a pause', async () => {
    await sit();
    await intoBody();
    await sees('3 words');
    await keys(' Nobody knows why.');
    await sees('6 words');
  });
});

describe('what is typed over everything', () => {
  test.each(['Headline', 'Standfirst', 'Body'])(
    'gets its signs in %s; one undo each',
    async (name) => {
      await sit({ content: { headline: 'Old', standfirst: 'Old' } });
      await says(/^Saved/);
      await part(name).click();
      await chooseAll();
      await keys('"Ocelot pact" signed');
      await expect.element(part(name)).toHaveTextContent('“Ocelot pact” signed');
      await chooseAll();
      await keys('"');
      await expect.element(part(name)).toHaveTextContent('“');
      await keys('{Control>}z{/Control}');
      await expect.element(part(name)).toHaveTextContent('"');
      await keys('{Control>}z{/Control}');
      await expect.element(part(name)).toHaveTextContent('“Ocelot pact” signed');
    },
  );
});

describe('a table', () => {
  const cells = () =>
    [...(body()?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
  const bar = (name: string) =>
    page.getByRole('group', { name: 'Rows and columns' }).getByRole('button', { name });

  async function intoTable() {
    await sit();
    await intoBody();
    await tool('Table').click();
    await expect.poll(cells).toHaveLength(3);
  }

  test('is put in behind the paragraph; Tab goes from cell to cell and adds a row', async () => {
    await intoTable();
    await keys('a{Tab}b{Tab}c{Tab}d{Tab}e{Tab}f{Tab}g{Tab}h{Tab}i{Tab}j{Shift>}{Tab}{/Shift}!');
    await expect.poll(cells).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i!'],
      ['j', '', ''],
    ]);
    await keys('{Control>}z{/Control}{Control>}z{/Control}{Control>}z{/Control}');
    await expect.poll(cells).toHaveLength(3);
  });

  test('is walked by arrows and Enter, which leaves it behind the last row', async () => {
    await intoTable();
    await keys('a{ArrowDown}b{ArrowRight}c{ArrowUp}d{ArrowLeft}{ArrowLeft}e');
    await expect.poll(cells).toEqual([
      ['ae', 'd', ''],
      ['b', 'c', ''],
      ['', '', ''],
    ]);
    await keys('{Enter}{Enter}{Enter}Behind.');
    await expect.poll(() => body()?.lastElementChild?.textContent).toBe('Behind.');
    expect(cells()).toHaveLength(3);
  });

  test.each([
    ['{ArrowUp}', 'before'],
    ['{ArrowLeft}', 'before'],
    ['{ArrowRight}', 'behind'],
    ['{ArrowDown}', 'behind'],
  ])('alone in the text is left by %s to a paragraph %s it', async (pressed, side) => {
    const content = [0, 1].map(() => ({
      type: 'tableRow',
      content: [0, 1].map(() => ({ type: 'tableCell', content: [{ type: 'text', text: 'x' }] })),
    }));
    const table = {
      type: 'table',
      attrs: { caption: '', headerRow: false, headerColumn: false },
      content,
    };
    await sit({ content: { body: { type: 'doc', content: [table] } } as Partial<StoryContent> });
    await says(/^Saved/);
    const [first, last] = [page.getByRole('cell').first(), page.getByRole('cell').last()];
    await (side === 'before' ? first : last).click();
    await keys(side === 'before' ? '{Home}' : '{End}');
    await keys(pressed);
    await keys('Words');
    const grid = [
      ['x', 'x'],
      ['x', 'x'],
    ];
    await expect.poll(() => body()?.querySelector(':scope > p')?.textContent).toBe('Words');
    expect(cells()).toEqual(grid);
    const before = body()?.firstElementChild?.textContent === 'Words';
    expect(before ? 'before' : 'behind').toBe(side);
  });

  test('joins no cells and keeps them when words of several are taken out or typed over', async () => {
    await intoTable();
    await keys(
      'ab{Tab}cd{Tab}{Backspace}ef{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}{Delete}',
    );
    await expect.poll(() => cells()[0]).toHaveLength(3);
    expect(cells()[0]?.join('')).toBe('abcd');
    await keys('xy{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}z');
    await expect.poll(() => cells()[0]).toEqual(['abz', '', '']);
  });

  test('has a bar for rows, columns and headers, one step of undo each, and a caption', async () => {
    await intoTable();
    await keys('a');
    await bar('Row above').click();
    await bar('Column after').click();
    await expect.poll(cells).toHaveLength(4);
    expect(cells()[1]).toEqual(['a', '', '', '']);
    await bar('Remove column').click();
    await expect.poll(() => cells()[0]).toHaveLength(3);
    await tool('Undo').click();
    await expect.poll(() => cells()[0]).toHaveLength(4);
    await expect.element(bar('Header row')).toHaveAttribute('aria-pressed', 'true');
    await bar('Header row').click();
    await expect.element(bar('Header row')).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('textbox', { name: 'Table caption' }).fill('Votes by province');
    await tool('Undo').click();
    await bar('Remove table').click();
    await expect.poll(cells).toEqual([]);
    await tool('Undo').click();
    await expect.poll(cells).toHaveLength(4);
    await expect
      .element(page.getByRole('textbox', { name: 'Table caption' }))
      .toHaveValue('Votes by province');
  });

  test('takes cells from the chosen one on, and grows for them; one undo each', async () => {
    await intoTable();
    await keys('a{Tab}b{ArrowDown}{ArrowDown}');
    const paste = (type: string, text: string) => {
      const clipboard = new DataTransfer();
      clipboard.setData(type, text);
      body()?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    };
    paste('text/plain', '1\t2\t3\n4\t5\t6\n');
    const grown = [
      ['a', 'b', '', ''],
      ['', '', '', ''],
      ['', '1', '2', '3'],
      ['', '4', '5', '6'],
    ];
    await expect.poll(cells).toEqual(grown);
    paste('text/html', '<table><tr><td>7</td><td>8</td></tr></table>');
    await expect.poll(() => cells()[3]).toEqual(['', '4', '5', '7', '8']);
    await tool('Undo').click();
    await expect.poll(cells).toEqual(grown);
    await tool('Undo').click();
    await expect.poll(() => cells().map((row) => row.length)).toEqual([3, 3, 3]);
    await keys('!');
    await says(/^Saved/);
  });

  test('has pasted pictures at their places among the words, and behind a table', async () => {
    const picture = '<img src="data:image/png;base64,aGFsbA==">';
    await sit();
    await intoBody();
    await keys('{Enter}');
    const clipboard = new DataTransfer();
    clipboard.setData(
      'text/html',
      `${picture}<h2>Head</h2><p>One ${picture}<b>two.</b></p><ul><li>${picture}a</li><li>b${picture}</li></ul>` +
        `<table><tr><th>c${picture}</th><th>d</th></tr><tr><td>1</td><td>2</td></tr></table><p>Last.</p>`,
    );
    clipboard.setData('text/plain', 'Head');
    body()?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    );
    const shown = () =>
      [...(body()?.children ?? [])].map((block) =>
        block.matches('.upload-slip') ? 'picture' : block.tagName.toLowerCase(),
      );
    await expect
      .poll(shown)
      .toEqual('p picture h2 p picture ul picture picture div picture p'.split(' '));
    expect(cells()[0]).toEqual(['c', 'd']);
    expect(body()?.textContent).toContain('One two.');
  });

  test('is copied as a table with its headers and as lines with tabs, and pasted as both', async () => {
    await intoTable();
    await keys('a{Tab}b{Tab}c{Tab}d');
    await chooseAll();
    const clipboard = new DataTransfer();
    const happen = (name: string, data: DataTransfer) =>
      body()?.dispatchEvent(
        new ClipboardEvent(name, { clipboardData: data, bubbles: true, cancelable: true }),
      );
    happen('copy', clipboard);
    expect(clipboard.getData('text/plain')).toContain('a\tb\tc\nd\t\t');
    expect(clipboard.getData('text/html')).toContain('<th scope="col">a');
    await page.getByText('The ferries stopped.').click();
    await keys('{End}');
    const tabbed = new DataTransfer();
    tabbed.setData('text/plain', 'Puno\t61\nIca\t7\n');
    happen('paste', tabbed);
    await expect
      .poll(() => cells().slice(0, 2))
      .toEqual([
        ['Puno', '61'],
        ['Ica', '7'],
      ]);
    expect(cells().slice(2, 4)).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
  });
});

describe('a link', () => {
  test('is set on what is chosen, refused where it leads nowhere, and taken off', async () => {
    await sit();
    await intoBody();
    await chooseAll();
    await keys('{Control>}k{/Control}');
    await expect.element(page.getByLabelText('Address')).toHaveFocus();
    await keys('javascript:alert(1){Enter}');
    await expect.element(page.getByLabelText('Address')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabelText('Address').fill('example.org/ferries');
    await keys('{Enter}');
    await expect
      .poll(() => body()?.querySelector('a')?.getAttribute('href'))
      .toBe('https://example.org/ferries');
    await keys('{Control>}k{/Control}');
    await click('Remove link');
    await expect.poll(() => body()?.querySelector('a') ?? null).toBeNull();
  });
});

describe('the insert menu', () => {
  const empty = {
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  } as Partial<StoryContent>;
  const marked = () => document.querySelector('#insert-menu [aria-selected="true"]')?.textContent;

  test('opens on a sign in an empty paragraph, narrows, marks, takes', async () => {
    await sit({ content: empty });
    await intoBody();
    await keys('/');
    await expect.element(page.getByRole('listbox', { name: 'Insert' })).toBeVisible();
    expect(marked()).toBe('Subhead');
    await keys('{ArrowDown}');
    await expect.poll(marked).toBe('Minor subhead');
    await keys('quo');
    await expect.poll(marked).toBe('Quote');
    expect(body()?.getAttribute('aria-activedescendant')).toBe(
      document.querySelector('#insert-menu [aria-selected="true"]')?.id,
    );
    await keys('{Enter}Nobody knows.');
    await expect
      .poll(() => body()?.querySelector('figure.quote blockquote')?.textContent)
      .toBe('Nobody knows.');
    expect(body()?.textContent).not.toContain('/');
  });

  test('leaves the sign as it was typed after Escape, and stands nowhere in a text', async () => {
    await sit({ content: empty });
    await intoBody();
    await keys('/{Escape}');
    await expect.element(page.getByRole('listbox', { name: 'Insert' })).not.toBeInTheDocument();
    await keys('24 km/h');
    await expect.poll(() => body()?.textContent).toBe('/24 km/h');
    expect(page.getByRole('listbox', { name: 'Insert' }).query()).toBeNull();
  });
});

describe('find and replace', () => {
  const twice = {
    headline: 'Ferries stop',
    standfirst: 'All ferries.',
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferries stopped.' }] }],
    },
  } as Partial<StoryContent>;

  test('goes through all parts, counts, replaces one and all, and gives the caret back', async () => {
    await sit({ content: twice });
    await intoBody();
    await keys('{Control>}h{/Control}');
    await expect.element(page.getByLabelText('Find', { exact: true })).toHaveFocus();
    await keys('ferries');
    await sees('3 places');
    expect(document.querySelectorAll('.found, [class*="found"]').length).toBeGreaterThan(0);
    await page.getByLabelText('Replace with').fill('boats');
    await click('Next');
    await click('Replace');
    await sees('2 places');
    await click('Replace all');
    await sees('Replaced in 2 places.');
    await expect
      .poll(() =>
        [document.querySelector('#headline'), document.querySelector('#standfirst'), body()].map(
          (one) => one?.textContent,
        ),
      )
      .toEqual(['boats stop', 'All boats.', 'The boats stopped.']);
    await page.getByLabelText('Find', { exact: true }).fill('zeppelin');
    await click('Next');
    await sees('Not found.');
    await keys('{Escape}');
    await expect
      .element(page.getByRole('form', { name: 'Find and replace' }))
      .not.toBeInTheDocument();
    expect(document.activeElement?.getAttribute('role')).toBe('textbox');
  });
});

describe('find', () => {
  const pasted = {
    headline: 'Cafés',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Bundes\u00ADtagswahl, Cafe\u0301, 61\u00A0% und l’eau; CAFE' },
          ],
        },
      ],
    },
  } as Partial<StoryContent>;

  test('replaces in captions and names of speakers too, and says where Next does not come', async () => {
    const content = {
      headline: 'Zoe Nunez',
      leadPhoto: { mediaId: crypto.randomUUID(), alt: 'Nunez', caption: 'Zoe NUNEZ', credit: 'AP' },
      body: {
        type: 'doc',
        content: [
          {
            type: 'pullQuote',
            attrs: { attribution: 'Nunez, mayor' },
            content: [{ type: 'text', text: 'No.' }],
          },
        ],
      },
    } as Partial<StoryContent>;
    await sit({ content });
    await intoBody();
    await keys('{Control>}h{/Control}');
    await page.getByLabelText('Find', { exact: true }).fill('nuñez');
    await sees('4 places, 3 of them in captions, credits, alt texts and names of speakers');
    await page.getByLabelText('Replace with').fill('Núñez');
    await click('Replace all');
    await sees('Replaced in 4 places.');
    const caption = page.getByLabelText('Caption', { exact: true });
    await expect.element(caption).toHaveValue('Zoe Núñez');
    expect(document.querySelector('#headline')?.textContent).toBe('Zoe Núñez');
    await keys('{Escape}{Control>}z{/Control}');
    await expect.element(caption).toHaveValue('Zoe NUNEZ');
    expect(document.querySelector('#headline')?.textContent).toBe('Zoe Nunez');
  });

  test('knows a word again however it is spelt; case and whole words are switches', async () => {
    await sit({ content: pasted });
    await intoBody();
    await keys('{Control>}h{/Control}');
    const find = page.getByLabelText('Find', { exact: true });
    for (const words of ['Bundestagswahl', '61 %', "l'eau"]) {
      await find.fill(words);
      await sees('1 place');
    }
    await find.fill('café');
    await sees('3 places');
    await page.getByLabelText('Whole words').click();
    await sees('2 places');
    await page.getByLabelText('Match case').click();
    await sees('0 places');
    await find.fill('Cafe');
    await sees('1 place');
    await page.getByLabelText('Replace with').fill('Bar');
    await click('Replace all');
    await sees('Replaced in 1 place.');
    await expect.poll(() => body()?.textContent).toContain(', Bar, 61');
    await keys('{Escape}{Control>}z{/Control}');
    await expect.poll(() => body()?.textContent?.normalize('NFC')).toContain(', Café, 61');
  });
});

describe('the parts', () => {
  test('follow one another by Enter, and say their length', async () => {
    await sit({ content: { headline: 'x'.repeat(80) } });
    await says(/^Saved/);
    await part('Kicker').click();
    await keys('{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('headline');
    expect(document.querySelector('.length')?.getAttribute('data-state')).toBe('over');
    await sees('80 of 70');
  });

  test('print a dateline as readers see it, or say why it cannot be read', async () => {
    await sit({ content: { dateline: 'Lima/Quito (AP)' } });
    await says(/^Saved/);
    await expect
      .element(page.getByText(/Prints as/))
      .toMatchTextContent(/Prints as “Lima\/Quito \(AP\)/);
    await part('Dateline').click();
    await keys('{Control>}{End}{/Control}{Backspace}');
    await expect.poll(() => document.querySelector('.part .error')?.textContent ?? '').not.toBe('');
  });
});

describe('the side panel', () => {
  test('shows details, history or checks, is closed by a key, and keeps its switch', async () => {
    await sit({ content: { sectionId: null } });
    await says(/^Saved/);
    await click('Checks');
    await sees('Section: choose where the story belongs.');
    await click('Go to Section');
    await expect.element(page.getByLabelText('Section')).toHaveFocus();
    await click('History');
    await sees(/There is none yet\./);
    await keys('{Control>}.{/Control}');
    await expect
      .element(page.getByRole('complementary', { name: 'Side panel' }))
      .not.toBeInTheDocument();
    await click('Details');
    await expect.element(page.getByLabelText('Slugline')).toHaveValue('FERRIES');
  });

  test('shares what is chosen, and what a colleague may take', async () => {
    await sit();
    await says(/^Saved/);
    await page.getByLabelText('Urgency').selectOptions('1 – flash');
    await says(/^Saved/);
    await page.getByRole('combobox', { name: 'Tags' }).click();
    await keys('cou{Enter}');
    await expect.element(page.getByRole('button', { name: 'Remove Courts' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Tags' }).click();
    await keys('Zeppelin{Enter}');
    await sees('Zeppelin is there already.');
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveValue('Zeppelin');
  });

  test('asks of an indicator where and which way', async () => {
    await sit();
    await says(/^Saved/);
    await page.getByRole('combobox', { name: 'Indicators' }).click();
    await keys('right{Enter}');
    await expect.element(page.getByRole('combobox', { name: 'Country' })).toBeVisible();
    await page
      .getByRole('group', { name: 'Direction, Right to vote' })
      .getByRole('radio', { name: 'Mixed' })
      .click();
    await expect.element(page.getByRole('radio', { name: 'Mixed' })).toBeChecked();
    await click('Remove Right to vote');
    await expect.element(page.getByRole('combobox', { name: 'Country' })).not.toBeInTheDocument();
  });

  test('sends an embargo when its field is left, and puts it back where it was refused', async () => {
    await sit(
      {},
      {
        actions: {
          ...actions,
          setEmbargo: async (_story, time) => {
            asked.push(time);
            return fail('invalid', 'Embargo until: it is past.', 'Embargo until');
          },
        },
      },
    );
    await says(/^Saved/);
    await page.getByLabelText('Embargo until').fill('2020-01-01T06:00');
    expect(asked).toEqual([]);
    await page.getByLabelText('Slugline').click();
    await expect
      .element(page.getByLabelText('Embargo until'))
      .toHaveAccessibleDescription(/Embargo until: it is past\./);
    expect(asked).toEqual(['2020-01-01T06:00']);
  });

  test('an embargo that was taken stands in its field before the page knows it', async () => {
    await sit();
    await says(/^Saved/);
    const field = page.getByLabelText('Embargo until');
    await field.fill('2026-12-24 6:05');
    await keys('{Enter}');
    await expect.element(field).toHaveValue('2026-12-24 06:05');
    expect(asked).toEqual(['embargo 2026-12-24T06:05']);
    await page.getByLabelText('Slugline').click();
    await expect.element(field).toHaveValue('2026-12-24 06:05');
    expect(asked).toHaveLength(1);
  });

  test('says a slug that cannot be an address', async () => {
    await sit({ content: { slug: 'Ferries Stop' } });
    await says(/^Saved/);
    await expect
      .element(page.getByLabelText('Slug', { exact: true }))
      .toHaveAttribute('aria-invalid', 'true');
  });
});

describe('beside the text', () => {
  test('stand words that have no place in it, until somebody decides', async () => {
    const [id, staffId] = [crypto.randomUUID(), crypto.randomUUID()];
    localStorage.setItem(
      `galley-beside:${id}:${staffId}`,
      JSON.stringify([{ id: 'k', part: 'Headline', words: 'Lost words', why: 'It was no word.' }]),
    );
    await sit({ id }, { me: { staffId, name: 'Vera Lindt', email: 'vera@example.org' } });
    await expect
      .element(page.getByRole('region', { name: 'Kept words, Headline' }))
      .toMatchTextContent(/Kept beside the text \(Headline\)\. It was no word\.Lost words/);
    await says(/^Saved/);
    await click('Throw away');
    await expect
      .element(page.getByRole('region', { name: 'Kept words, Headline' }))
      .not.toBeInTheDocument();
    expect(localStorage.getItem(`galley-beside:${id}:${staffId}`)).toBeNull();
  });
});

describe('actions', () => {
  test('go by Ctrl Enter once everything is in the newsroom', async () => {
    const { went } = await sit();
    await says(/^Saved/);
    await expect.element(control('Submit for review')).not.toHaveAttribute('aria-disabled');
    await keys('{Control>}{Enter}{/Control}');
    await sees('“Ferries stop”: Sent for review.');
    expect(asked).toEqual(['submit']);
    expect(went).toContain('refresh');
  });

  test('let an empty draft go, which one with a word is not', async () => {
    const { went } = await sit({
      mayDelete: true,
      content: {
        headline: '',
        standfirst: '',
        slug: '',
        slugline: '',
        sectionId: null,
        body: { type: 'doc', content: [{ type: 'paragraph' }] },
      },
    });
    await says(/^Saved/);
    await expect.element(control('Delete draft')).toBeVisible();
    await part('Headline').click();
    await keys('A');
    await expect.element(control('Delete draft')).not.toBeInTheDocument();
    await keys('{Backspace}');
    await click('Delete draft');
    await sees('The empty draft is deleted.');
    expect([asked, went]).toEqual([['delete_draft'], ['push /newsroom']]);
  });
});

describe('the lead photo', () => {
  test('that is refused says why, and is left out', async () => {
    await sit();
    await says(/^Saved/);
    await page
      .getByLabelText('Picture file')
      .upload(new File(['no picture'], 'notes.txt', { type: 'text/plain' }));
    await expect
      .element(page.getByRole('group', { name: 'Lead photo' }).getByRole('alert'))
      .toMatchTextContent(/notes\.txt/);
    await page
      .getByRole('group', { name: 'Lead photo' })
      .getByRole('button', { name: 'Dismiss' })
      .click();
    await expect
      .element(page.getByRole('group', { name: 'Lead photo' }).getByRole('alert'))
      .not.toBeInTheDocument();
    await says(/^Saved/);
  });
});
