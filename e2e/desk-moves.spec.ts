import type { Page } from '@playwright/test';
import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { button } from './support/acts.ts';
import { dropAtEndOf, takeChosen } from './support/drag.ts';
import { bring } from './support/bring-files.ts';
import { drawPicture } from './support/write-story.ts';
import { expect, test } from './support/test.ts';
import {
  body,
  caretAt,
  expectLines,
  linesOf,
  openStory,
  setParagraphs,
  startStory,
} from './support/writing.ts';

const FIRST = ['Beginning.', 'The moved words.', 'Beside them.', 'The end'];

async function together(first: Page, second: Page, lines: string[]): Promise<void> {
  await openStory(second, await startStory(first));
  await setParagraphs(first, lines);
  await expectLines([second], lines);
}

/** What stands on either side of the caret. */
const aroundCaret = (page: Page): Promise<[string, string]> =>
  page.evaluate(() => {
    const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
    const { parent, parentOffset } = editor?.state.selection.$head ?? {
      parent: null,
      parentOffset: 0,
    };
    const words = parent?.textContent ?? '';
    return [words.slice(0, parentOffset), words.slice(parentOffset)];
  });

const chooseBlock = (page: Page, words: string): Promise<void> =>
  caretAt(page, words, 0, words.length);

/** Everything on the screen, letters only. */
const lettersOf = async (page: Page) => (await linesOf(page)).join('').replaceAll(/\s/g, '');

/** Both come to the same text, in which these stand once. */
async function expectOnce(pages: Page[], ...sought: string[]): Promise<void> {
  for (const words of sought) {
    for (const page of pages)
      await expect.poll(async () => (await lettersOf(page)).split(words).length - 1, words).toBe(1);
  }
  await expectLines(pages, await linesOf(pages[0] as Page));
}

test(
  'words that are dragged by the mouse take along what a colleague types in them; her caret ' +
    'goes with them, and the one beside them stays',
  async ({ asReporter: page, asEditor: colleague, asChief: other }) => {
    await together(page, colleague, FIRST);
    await openStory(other, colleague.url());
    await caretAt(colleague, 'The moved', 9);
    await caretAt(other, 'Beside', 6);
    await chooseBlock(page, 'The moved words.');
    await takeChosen(page);
    await Promise.all([
      colleague.keyboard.type('CDFGH', { delay: 30 }),
      other.keyboard.type('abcde', { delay: 30 }),
    ]);
    await expectLines(
      [page],
      ['Beginning.', 'The movedCDFGH words.', 'Besideabcde them.', 'The end'],
    );
    // Both go on while it is dropped.
    const typing = [
      colleague.keyboard.type('IJKLMNOPQR', { delay: 60 }),
      other.keyboard.type('fghijklmno', { delay: 60 }),
    ];
    await dropAtEndOf(page, 'The end');
    await Promise.all(typing);
    await expectOnce([page, colleague, other], 'Besideabcdefghijklmnothem.');
    const text = await lettersOf(page);
    for (const letter of 'CDFGHIJKLMNOPQR') expect(text.split(letter), letter).toHaveLength(2);
    expect(await aroundCaret(other)).toEqual(['Besideabcdefghijklmno', ' them.']);
    // Her caret stands behind the last letter that she typed.
    expect((await aroundCaret(colleague))[0]).toMatch(/R$/);
    // What she typed before the drop came to her went where it had been typed: in order there, and
    // in order here.
    const typed = text.replaceAll(/[^CDFGHIJKLMNOPQR]/g, '');
    expect(`${typed.slice(typed.indexOf('C'))}${typed.slice(0, typed.indexOf('C'))}`).toBe(
      'CDFGHIJKLMNOPQR',
    );
  },
);

test('a colleague whose caret stands in words that are dragged away writes on in them', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, FIRST);
  await caretAt(colleague, 'The moved', 9);
  await colleague.keyboard.type('ABC');
  await expectLines([page], ['Beginning.', 'The movedABC words.', 'Beside them.', 'The end']);
  await chooseBlock(page, 'The movedABC words.');
  await takeChosen(page);
  await dropAtEndOf(page, 'The end');
  await expectLines(
    [page, colleague],
    ['Beginning.', '', 'Beside them.', 'The endThe movedABC words.'],
  );
  await colleague.keyboard.type('DEF');
  await expectLines(
    [page, colleague],
    ['Beginning.', '', 'Beside them.', 'The endThe movedABCDEF words.'],
  );
  await page.keyboard.press('ControlOrMeta+z');
  await expectOnce([page, colleague], 'DEF', 'ThemovedABC');
});

test('a picture is dragged while a colleague writes its caption, and beside it', async ({
  asReporter: page,
  asEditor: colleague,
  asChief: other,
}) => {
  await together(page, colleague, ['Beginning.', 'Beside it.', 'The end']);
  await openStory(other, colleague.url());
  await caretAt(page, 'Beginning', 10);
  await bring(page, '#body', { kind: 'paste', bytes: await drawPicture() });
  // Where it is dragged to must be on the screen.
  await page.setViewportSize({ width: 1280, height: 1800 });
  const pictures = (window: Page) => body(window).locator('figure.picture');
  for (const window of [page, colleague, other])
    await expect(pictures(window)).toHaveCount(1, { timeout: 30_000 });
  const caption = (window: Page) => pictures(window).getByLabel('Picture caption').first();
  await caption(colleague).click();
  await caretAt(other, 'Beside', 6);
  const image = pictures(page).locator('img').first();
  await expect
    .poll(() =>
      image.evaluate((shown: HTMLImageElement) => shown.complete && shown.naturalWidth > 0),
    )
    .toBe(true);
  const blocks = (window: Page) =>
    body(window).evaluate((shown) =>
      [...shown.children]
        .filter((child) => !child.matches('.caret, .upload-slip, .ProseMirror-widget'))
        .map(({ tagName, textContent }) => (tagName === 'FIGURE' ? 'picture' : textContent)),
    );
  // Hers is the field, wherever the picture goes meanwhile.
  const typing = [
    colleague.keyboard.type('Two benches in a hall of the town', { delay: 120 }),
    other.keyboard.type('abcdefghijklmno', { delay: 240 }),
  ];
  // What is pressed or let go while the page is drawn anew may miss: then it is tried again, as a
  // person would.
  await expect(async () => {
    const { x = 0, y = 0, width = 0, height = 0 } = (await image.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 20, y + height / 2 + 20, { steps: 6 });
    await dropAtEndOf(page, 'The end');
    expect((await blocks(page)).at(-1)).toBe('picture');
  }).toPass();
  await Promise.all(typing);
  for (const window of [page, colleague, other]) {
    await expect(pictures(window)).toHaveCount(1);
    await expect(caption(window)).toHaveValue('Two benches in a hall of the town');
  }
  expect(await aroundCaret(other)).toEqual(['Besideabcdefghijklmno', ' it.']);
  await expect
    .poll(() => blocks(colleague))
    .toEqual(['Beginning.', 'Besideabcdefghijklmno it.', 'The end', 'picture']);
});

test(
  'a point of a list is moved in and out by keys, and a paragraph by cut and paste, while a ' +
    'colleague types in it',
  async ({ asReporter: page, asEditor: colleague, asChief: other }) => {
    await together(page, colleague, ['One point.', 'Another point.', 'Beside them.', 'The end']);
    await openStory(other, colleague.url());
    await caretAt(page, 'One point', 0, 12);
    await button(page, 'Bulleted list').first().click();
    await caretAt(page, 'Another', 0);
    await button(page, 'Bulleted list').first().click();
    await caretAt(colleague, 'Another', 7);
    await caretAt(other, 'Beside', 6);
    const typing = [
      colleague.keyboard.type('ABCDEFGHIJKLMNO', { delay: 60 }),
      other.keyboard.type('abcdefghijklmno', { delay: 60 }),
    ];
    await caretAt(page, 'Another', 0);
    for (const keys of ['Tab', 'Shift+Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(keys);
      await page.waitForTimeout(150);
    }
    await Promise.all(typing);
    await expectOnce(
      [page, colleague, other],
      'AnotherABCDEFGHIJKLMNOpoint.',
      'Besideabcdefghijklmnothem.',
    );
    expect(await aroundCaret(colleague)).toEqual(['AnotherABCDEFGHIJKLMNO', ' point.']);
    expect(await aroundCaret(other)).toEqual(['Besideabcdefghijklmno', ' them.']);

    await setParagraphs(page, FIRST);
    await expectLines([colleague, other], FIRST);
    await caretAt(colleague, 'The moved', 9);
    await caretAt(other, 'Beside', 6);
    const more = [
      colleague.keyboard.type('PQRSUVWXYZ', { delay: 60 }),
      other.keyboard.type('pqrstuvwxyz', { delay: 60 }),
    ];
    await caretAt(page, 'The moved', 0);
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('ControlOrMeta+x');
    await caretAt(page, 'The end', 7);
    await page.keyboard.press('ControlOrMeta+v');
    await Promise.all(more);
    await expectOnce([page, colleague, other], 'Besidepqrstuvwxyzthem.');
    const text = await lettersOf(page);
    for (const letter of 'PQRSUVWXYZ') expect(text.split(letter), letter).toHaveLength(2);
    expect(await aroundCaret(other)).toEqual(['Besidepqrstuvwxyz', ' them.']);
    expect((await aroundCaret(colleague))[0]).toMatch(/Z$/);
  },
);
