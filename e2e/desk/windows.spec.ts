import type { Page } from '@playwright/test';
import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { button, expectSaved } from '../support/acts.ts';
import { drawPicture } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';
import {
  body,
  caretAt,
  expectLines,
  field,
  linesOf,
  openStory,
  paste,
  setParagraphs,
  startStory,
} from '../support/writing.ts';

test('two windows of one browser on one story keep every word, with and without a network', async ({
  asReporter: first,
}) => {
  const address = await startStory(first);
  const second = await first.context().newPage();
  await openStory(second, address);
  await body(first).click();
  await field(second, 'Headline').click();
  await Promise.all([
    first.keyboard.type('Typed in the first. ', { delay: 20 }),
    second.keyboard.type('Headline from the second', { delay: 20 }),
  ]);
  await expectLines([first, second], ['Typed in the first. ']);
  await expectLines([first, second], ['Headline from the second'], 'headline');
  await first.context().setOffline(true);
  for (const page of [first, second])
    await expect(page.getByRole('status').first()).toHaveText(/^Offline/);
  await body(first).click();
  await first.keyboard.press('ControlOrMeta+End');
  await first.keyboard.type('Offline one. ');
  await body(second).click();
  await second.keyboard.press('ControlOrMeta+Home');
  await second.keyboard.type('Offline two. ');
  await first.context().setOffline(false);
  await expectLines([first, second], ['Offline two. Typed in the first. Offline one. ']);
});

test('a picture on its way keeps its place, whatever a colleague does around it', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await openStory(colleague, await startStory(page));
  await setParagraphs(page, ['First.', 'The minister spoke.', 'Last.']);
  await expectLines([colleague], ['First.', 'The minister spoke.', 'Last.']);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/media', async (route) => {
    await released;
    await route.continue();
  });
  await caretAt(page, 'The minister', 4);
  const picture = (await drawPicture()).toString('base64');
  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'hall.jpg', { type: 'image/jpeg' }));
    document
      .getElementById('body')
      ?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
  }, picture);
  await expect(page.locator('.upload-slip')).toHaveCount(1);
  await caretAt(colleague, 'First', 5);
  await colleague.keyboard.type('x');
  await colleague.keyboard.press('Enter');
  await caretAt(colleague, 'minister', 0);
  await button(colleague, 'Subhead').first().click();
  await caretAt(colleague, 'Last', 0, 5);
  await colleague.keyboard.press('Delete');
  await expectSaved(colleague);
  await expect
    .poll(async () => (await linesOf(page)).join('|'))
    .toContain('Firstx|.|The minister spoke.');
  release();
  await expect(page.locator('#body figure.picture')).toHaveCount(1);
  await expectSaved(page);
  for (const window of [page, colleague]) {
    const kinds = await body(window).evaluate((shown) =>
      [...shown.children].filter((child) => !child.matches('.caret')).map(({ tagName }) => tagName),
    );
    expect(kinds.indexOf('FIGURE')).toBe(kinds.indexOf('H2') + 1);
  }
});

test('what a field cannot take is said, and all other words are stored', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await field(page, 'Headline').click();
  await page.keyboard.type('Short headline');
  await expectSaved(page);
  await page.keyboard.insertText(` ${'long words '.repeat(120)}`);
  await expect(
    page
      .getByText(/Headline/)
      .filter({ hasText: 'at most' })
      .first(),
  ).toBeVisible();
  await body(page).click();
  await paste(page, 'Bell\u0007 and vertical\u000b tab, lone \ud83d half.');
  await expectSaved(page);
  await page.goto(`${page.url()}/preview`);
  for (const words of ['and vertical', 'half.', 'Short headline'])
    await expect(page.locator('body')).toContainText(words);
});

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let now = seed;
  return () => {
    now = (now * 1_103_515_245 + 12_345) % 2_147_483_648;
    return now / 2_147_483_648;
  };
}

const TOOLS = [
  'Subhead',
  'Paragraph',
  'Bold',
  'Italic',
  'Bulleted list',
  'Numbered list',
  'Quote',
  'Pull quote',
  'Fact box',
  'Divider',
  'Note to the desk',
];

async function somewhere(page: Page, random: () => number): Promise<void> {
  await page.evaluate(
    ([from, choose, to]) => {
      const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
      const size = editor?.state.doc.content.size ?? 0;
      const at = Math.floor((from ?? 0) * size);
      const end = (choose ?? 0) < 0.6 ? at : Math.floor((to ?? 0) * size);
      editor
        ?.chain()
        .focus()
        .setTextSelection({ from: Math.min(at, end), to: Math.max(at, end) })
        .run();
    },
    [random(), random(), random()],
  );
}

async function anything(page: Page, who: string, random: () => number): Promise<void> {
  const kind = random();
  if (kind < 0.4) {
    await somewhere(page, random);
    await page.keyboard.type(`${who}${Math.floor(random() * 99)} `);
  } else if (kind < 0.55) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(who);
  } else if (kind < 0.65) await page.keyboard.press('Backspace');
  else if (kind < 0.85) {
    await somewhere(page, random);
    await button(page, TOOLS[Math.floor(random() * TOOLS.length)] ?? 'Bold')
      .first()
      .click();
  } else if (kind < 0.93) await page.keyboard.press('ControlOrMeta+z');
  else {
    await somewhere(page, random);
    await page.keyboard.press('Delete');
  }
}

const documentOf = (page: Page) =>
  page.evaluate(() =>
    JSON.stringify((document.getElementById('body') as TiptapEditorHTMLElement).editor?.getJSON()),
  );

test('two people do anything at all: both windows and the store come to the same text', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  test.slow();
  const errors: string[] = [];
  for (const window of [page, colleague])
    window.on('pageerror', ({ message, stack }) => errors.push(stack ?? message));
  await openStory(colleague, await startStory(page));
  await setParagraphs(page, ['One line.', 'Another line.', 'A third.']);
  await expectLines([colleague], ['One line.', 'Another line.', 'A third.']);
  const random = randomOf(7);
  for (let step = 0; step < 40; step += 1)
    await Promise.all([anything(page, 'p', random), anything(colleague, 'q', random)]);
  for (const window of [page, colleague]) await expectSaved(window);
  await expect
    .poll(async () => (await documentOf(page)) === (await documentOf(colleague)))
    .toBe(true);
  const shown = await documentOf(page);
  await colleague.reload();
  await expectSaved(colleague);
  expect(await documentOf(colleague)).toBe(shown);
  expect(errors).toEqual([]);
});
