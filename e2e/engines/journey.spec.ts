import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Block } from '#lib/story/blocks/blocks.ts';
import type { ListItemNode } from '#lib/story/blocks/list-item/item.ts';
import type { Inline } from '#lib/story/inline/inline.ts';
import { openDesk } from '../support/acts.ts';
import { drawPicture, heldOf, writeStory } from '../support/write-story.ts';
import { caretAt, expectLines } from '../support/writing.ts';
import { isPainted } from './painted.ts';
import type { Person } from './person.ts';
import { test } from './support.ts';

/** The same in every engine: what a person does, sees and reads, and what the server then holds. */

const BODY = { role: 'textbox', name: 'Body' } as const;
const tool = (name: string) => ({ role: 'button', name }) as const;

/** Begins a story; gives back its id. */
async function startStory(person: Person): Promise<string> {
  await person.as('reporter');
  await person.goto('/newsroom/stories');
  await person.click({ role: 'button', name: 'New story' });
  await person.seeSaved();
  return (await person.path()).split('/').at(-1) ?? '';
}

/** What stands in the body on the server: the kind of each block, and its words. */
async function expectHeld(storyId: string, blocks: [kind: string, words: string][]): Promise<void> {
  await expect(async () => {
    const { body } = await heldOf(storyId);
    expect(body.content.map((block) => [block.type, wordsIn(block)])).toEqual(blocks);
  }).toPass({ timeout: 15_000 });
}

type Piece = Block | Inline | ListItemNode;
/** The items of a list and the paragraphs of a box stand apart. */
const wordsIn = (piece: Piece): string => {
  if ('text' in piece) return piece.text;
  const parts = 'content' in piece ? ((piece.content ?? []) as Piece[]) : [];
  return parts.map(wordsIn).join(parts.some((part) => 'content' in part) ? ' | ' : '');
};

test('what is typed from the first paint on is seen, painted and held, each letter once', async ({
  person,
}) => {
  const { window } = person;
  const id = await startStory(person);
  await person.goto(`/newsroom/stories/${id}`, true);
  // As early as a person could: the field stands there, and no script of the page may have come.
  await expect
    .poll(() =>
      window.run(() => {
        const body = document.getElementById('body');
        body?.focus();
        return body !== null;
      }),
    )
    .toBe(true);
  const lines = Array.from({ length: 6 }, (_, at) => `Line ${at} was typed at once.`);
  for (const line of lines) {
    await window.type(line);
    await window.press('Enter');
  }
  await person.seeSaved();
  await person.seeLines(lines);
  for (const [at, place] of (await person.blocks()).slice(0, 6).entries())
    expect(await isPainted(window, place), `line ${at} is painted`).toBe(true);
  await expectHeld(id, [
    ...lines.map((line): [string, string] => ['paragraph', line]),
    ['paragraph', ''],
  ]);
  await person.goto(`/newsroom/stories/${id}`);
  await person.seeSaved();
  await person.seeLines(lines);
});

test('the caret goes to either end of a text that is longer than the window', async ({
  person,
}) => {
  const { window } = person;
  const paragraphs = Array.from({ length: 60 }, (_, at) => `Paragraph ${at} `.repeat(20).trimEnd());
  const { id, desk } = await writeStory({
    status: 'draft',
    content: {
      body: {
        type: 'doc',
        content: paragraphs.map((text) => ({
          type: 'paragraph',
          content: [{ type: 'text', text }],
        })),
      },
    },
  });
  await person.as('reporter');
  await person.goto(desk);
  await person.seeSaved();
  await window.run(() => document.getElementById('body')?.focus());
  await window.press('Control+Home');
  await window.type('First. ');
  await window.press('Control+End');
  await window.type(' Last.');
  const held = paragraphs.map((words, at) => {
    if (at === 0) return `First. ${words}`;
    return at === paragraphs.length - 1 ? `${words} Last.` : words;
  });
  await person.seeSaved();
  await expectHeld(
    id,
    held.map((words) => ['paragraph', words]),
  );
  await window.press('Control+Home');
  await window.press('Control+Shift+End');
  await window.type('x');
  await person.seeSaved();
  await expectHeld(id, [['paragraph', 'x']]);
});

test('a text gets its structure by tools and keys, and gives it back by undo', async ({
  person,
}) => {
  const { window } = person;
  const id = await startStory(person);
  await person.write('Headline', 'Clerks count "by hand" -- slowly');
  await person.seeLines(['Clerks count “by hand” – slowly'], 'headline');
  await person.click(BODY);
  for (const [name, words] of [
    ['Subhead', 'Under the roof'],
    ['Paragraph', 'The first words.'],
    ['Quote', 'We count.'],
    ['Bulleted list', 'One'],
  ] as const) {
    await person.click(tool(name));
    await window.type(words);
    await window.press('Enter');
    // Out of a quote and a list by a second Enter.
    if (name === 'Quote') await window.press('Enter');
  }
  await window.type('Two');
  await window.press('Enter');
  await window.press('Enter');
  await person.click(tool('Divider'));
  await window.type('The end.');
  const blocks: [string, string][] = [
    ['heading', 'Under the roof'],
    ['paragraph', 'The first words.'],
    ['quote', 'We count.'],
    ['bulletList', 'One | Two'],
    ['divider', ''],
    ['paragraph', 'The end.'],
  ];
  await person.seeLines([
    'Under the roof',
    'The first words.',
    'We count.',
    'One',
    'Two',
    'The end.',
  ]);
  await person.seeSaved();
  await expectHeld(id, blocks);
  await window.press('Home');
  await window.type('At ');
  await window.press('End');
  for (const keys of ['Shift+Home', 'Control+b', 'Delete']) await window.press(keys);
  await person.seeLines(['Under the roof', 'The first words.', 'We count.', 'One', 'Two']);
  await window.press('Control+z');
  await person.seeLines([
    'Under the roof',
    'The first words.',
    'We count.',
    'One',
    'Two',
    'At The end.',
  ]);
  await window.press('Control+z');
  await window.press('Control+z');
  await person.seeLines([
    'Under the roof',
    'The first words.',
    'We count.',
    'One',
    'Two',
    'The end.',
  ]);
  await window.press('Control+Shift+z');
  await person.seeLines([
    'Under the roof',
    'The first words.',
    'We count.',
    'One',
    'Two',
    'At The end.',
  ]);
  await window.press('Control+Enter');
  await person.read('In review');
  await expect(async () =>
    expect((await heldOf(id)).headline).toBe('Clerks count “by hand” – slowly'),
  ).toPass();
});

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body><!--StartFragment-->
<h2 style='mso-list:l0'><span lang=EN-GB style='font-size:16pt'>From Word<o:p></o:p></span></h2>
<p class=MsoNormal><b><span style='color:red'>Bold</span></b> and <i>slanted</i> words.<o:p></o:p></p><!--EndFragment--></body></html>`;
const DOCS =
  `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p ` +
  `dir="ltr"><span style="font-weight:400">From Docs, plain and </span><span ` +
  `style="font-weight:700">strong</span><span style="font-weight:400">.</span></p><ul><li ` +
  `dir="ltr"><p dir="ltr"><span>Item</span></p></li></ul></b>`;

test('what is pasted from elsewhere keeps its meaning and loses its looks', async ({ person }) => {
  const { window } = person;
  const id = await startStory(person);
  await person.click(BODY);
  await person.copy({ 'text/plain': 'Plain one.\nPlain two.' });
  await window.press('Control+v');
  await window.press('Enter');
  await person.copy({ 'text/plain': 'From Word', 'text/html': WORD });
  await window.press('Control+v');
  await window.press('Enter');
  await person.copy({ 'text/plain': 'From Docs', 'text/html': DOCS });
  await window.press('Control+v');
  await person.seeLines([
    'Plain one.',
    'Plain two.',
    'From Word',
    'Bold and slanted words.',
    'From Docs, plain and strong.',
    'Item',
  ]);
  await person.seeSaved();
  await expectHeld(id, [
    ['paragraph', 'Plain one.'],
    ['paragraph', 'Plain two.'],
    ['heading', 'From Word'],
    ['paragraph', 'Bold and slanted words.'],
    ['paragraph', 'From Docs, plain and strong.'],
    ['bulletList', 'Item'],
  ]);
  expect(
    await window.run(() =>
      [...document.querySelectorAll('#body strong, #body em')].map(
        ({ textContent }) => textContent,
      ),
    ),
  ).toEqual(['Bold', 'slanted', 'strong']);
  expect(
    await window.run(
      () =>
        document.querySelectorAll('#body [style], #body [class^="Mso"], #body span:not([class])')
          .length,
    ),
  ).toBe(0);
});

test('pictures come with their words, as the lead and in the text', async ({ person }) => {
  const { window } = person;
  const id = await startStory(person);
  const folder = await mkdtemp(join(tmpdir(), 'galley-picture-'));
  try {
    const picture = join(folder, 'hall.jpg');
    await writeFile(picture, await drawPicture());
    await window.chooseFiles('#picture-file', [picture]);
    await person.read('No publication without a credit.');
    await person.write('Caption', 'The hall at noon.');
    await person.write('Credit', 'Wari Condori/Test Desk');
    await person.write('Alt text', 'A hall');
    await person.seeSaved();
    const photo = await person.see({ role: 'group', name: 'Lead photo' });
    expect(photo.text).not.toContain('No publication without a credit.');
    expect(
      await window.run(() =>
        [...document.querySelectorAll<HTMLImageElement>('.lead-photo img')].map(
          ({ naturalWidth }) => naturalWidth > 0,
        ),
      ),
    ).toEqual([true]);
    await expect(async () =>
      expect((await heldOf(id)).leadPhoto).toMatchObject({
        caption: 'The hall at noon.',
        credit: 'Wari Condori/Test Desk',
        alt: 'A hall',
      }),
    ).toPass();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('two people write in one paragraph, and each letter stands where it was typed', async ({
  person,
  asEditor: colleague,
}) => {
  const { window } = person;
  const id = await startStory(person);
  await person.click(BODY);
  await window.type('A sentence that two people share.');
  await person.seeSaved();
  await openDesk(colleague, `/newsroom/stories/${id}`);
  await caretAt(colleague, 'A sentence', 0);
  await Promise.all([
    window.type(' Mine comes after it.', 30),
    colleague.keyboard.type('Theirs comes first. ', { delay: 30 }),
  ]);
  const line = 'Theirs comes first. A sentence that two people share. Mine comes after it.';
  await person.seeLines([line]);
  await expectLines([colleague], [line]);
  await person.seeSaved();
  await expectHeld(id, [['paragraph', line]]);
  if (window.compose) {
    await caretAt(colleague, 'Theirs', 0);
    await window.compose('字', () => colleague.keyboard.type('So: '));
    await person.seeLines([`So: ${line}字`]);
    await expectLines([colleague], [`So: ${line}字`]);
    await expectHeld(id, [['paragraph', `So: ${line}字`]]);
  }
  await person.undoTo([
    `${window.compose ? 'So: ' : ''}Theirs comes first. A sentence that two people share.`,
  ]);
});

test('a story is approved in its dialog, published, and read', async ({ person, request }) => {
  const { window } = person;
  const story = await writeStory({ status: 'in review', photo: true });
  await person.as('editor');
  await person.goto(`/newsroom/review?story=${story.id}`);
  await person.read(`The hall of ${story.word} opened on Monday.`);
  await person.goto(story.desk);
  await person.seeSaved();
  await person.click(tool('Approve'));
  await person.click({ ...tool('Approve'), within: { role: 'dialog', name: 'Approve' } });
  await person.miss({ role: 'dialog' });
  await person.read('Approved');
  expect((await request.get(story.page)).status()).toBe(404);
  await person.click(tool('Publish'));
  const dialog = { role: 'dialog', name: 'Publish' } as const;
  expect((await person.see(dialog)).text).toContain(`Readers see it at once at ${story.page}`);
  await window.press('Escape');
  await person.miss(dialog);
  await person.click(tool('Publish'));
  await person.click({ ...tool('Publish'), within: dialog });
  await person.miss(dialog);
  await person.read('Published');

  await person.goto(story.page);
  await person.read(`Lima/Buenos Aires (AP/dpa) - The hall of ${story.word} opened on Monday.`);
  expect(await window.run(() => document.querySelector('article h1')?.textContent ?? null)).toBe(
    story.headline,
  );
  expect(
    await window.run(() => document.querySelector<HTMLElement>('figcaption')?.innerText ?? null),
  ).toBe(`The hall of ${story.word}. Test Desk`);
  for (const list of ['/', `/search?q=${story.word}`]) {
    await person.goto(list);
    await person.see({ role: 'link', name: story.headline });
  }
  await person.signOut();
});

test.afterEach(async ({ person }) => expect(person.window.errors).toEqual([]));
