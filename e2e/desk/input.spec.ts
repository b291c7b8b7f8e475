import type { Page } from '@playwright/test';
import { button, expectSaved } from '../support/acts.ts';
import { expect, test } from '../support/test.ts';
import {
  body,
  caretAt,
  expectLines,
  field,
  linesOf,
  paste,
  setParagraphs,
  startStory,
} from '../support/writing.ts';

const pageErrors = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
};

test('words that arrive in one piece stay what they are, whatever sign they end in', async ({
  asReporter: page,
}) => {
  const errors = pageErrors(page);
  await startStory(page);
  await body(page).click();
  await page.keyboard.insertText('The first one was complete before anybody touched it.');
  for (const piece of ['He said: "that is all."', "and: 'no'", 'a dash --', 'and so on...']) {
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(piece);
  }
  await caretAt(page, 'The first', 9);
  await page.keyboard.insertText(' "yes"');
  await expectLines(
    [page],
    [
      'The first "yes" one was complete before anybody touched it.',
      'He said: "that is all."',
      "and: 'no'",
      'a dash --',
      'and so on...',
    ],
  );
  await field(page, 'Headline').click();
  await page.keyboard.insertText('Minister: "I will not go"');
  await expectLines([page], ['Minister: "I will not go"'], 'headline');
  await page.reload();
  await expectLines([page], ['Minister: "I will not go"'], 'headline');
  expect(errors).toEqual([]);
});

test('signs that are typed become those of the language, and one undo gives back what was typed', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('"Yes" -- he said...');
  await expectLines([page], ['“Yes” – he said…']);
  await page.keyboard.press('ControlOrMeta+z');
  await expectLines([page], ['“Yes” – he said...']);
});

/**
 * Presses the mouse's button at a place of a page that is busy when it is let go: the keys that
 * follow wait in the browser.
 */
async function clickBusy(
  page: Page,
  { x, y }: { x: number; y: number },
  keys: string[],
): Promise<void> {
  await page.evaluate(() =>
    addEventListener(
      'mouseup',
      () => {
        for (const end = performance.now() + 500; performance.now() < end;);
      },
      { once: true, capture: true },
    ),
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await Promise.all([page.mouse.up(), ...keys.map((key) => page.keyboard.press(key))]);
}

test('keys that a busy page kept waiting act where the caret has come to', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('The end.');
  await expectLines([page], ['The end.']);
  const { x = 0, y = 0 } = (await body(page).boundingBox()) ?? {};
  await clickBusy(page, { x: x + 200, y: y + 10 }, ['Home', 'A', 't', 'Space']);
  await expectLines([page], ['At The end.']);
});

test('what is typed behind the press of a tool goes into the text that the tool is for', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await field(page, 'Headline').click();
  await page.keyboard.type('Head');
  const { x = 0, y = 0 } = (await button(page, 'Bulleted list').boundingBox()) ?? {};
  await clickBusy(page, { x: x + 8, y: y + 8 }, ['I', 'n', 'Space', 'i', 't']);
  await expectLines([page], ['In it']);
  await expectLines([page], ['Head'], 'headline');
});

test('letters beyond one code unit are replaced whole', async ({ asReporter: page }) => {
  await startStory(page);
  await setParagraphs(page, ['😀']);
  await caretAt(page, '😀', 0, 2);
  await page.keyboard.insertText('😁');
  await page.keyboard.insertText('👩‍👩‍👦 שלום مرحبا');
  await expectLines([page], ['😁👩‍👩‍👦 שלום مرحبا']);
  await page.reload();
  await expectLines([page], ['😁👩‍👩‍👦 שלום مرحبا']);
});

test('everything that is chosen gives way to what is typed, in every part, and undo brings it back', async ({
  asReporter: page,
}) => {
  await startStory(page);
  for (const [name, part] of [
    ['Headline', 'headline'],
    ['Standfirst', 'standfirst'],
    ['Body', 'body'],
  ] as const) {
    await field(page, name).click();
    await page.keyboard.type('Some words');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('New words');
    await expectLines([page], ['New words'], part);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('Inserted');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+x');
    await page.keyboard.press('ControlOrMeta+z');
    await expectLines([page], ['Inserted'], part);
  }
});

test('undo gives back exactly the last thing: an accident in a burst of typing costs nothing', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('An old paragraph.');
  await page.keyboard.press('Enter');
  const burst = 'Then the minister said that nobody had been told and left the room';
  await page.keyboard.type(burst, { delay: 15 });
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('x');
  await expectLines([page], ['x']);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => linesOf(page)).toEqual(['An old paragraph.', burst]);
  await paste(page, 'Pasted. ');
  await page.keyboard.type('typed');
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => linesOf(page)).toEqual(['An old paragraph.', burst]);
});

test('what is typed while a divider is chosen stands after it, and a divider comes after the block', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await setParagraphs(page, ['First words.', 'Second words.']);
  await caretAt(page, 'First', 5);
  await button(page, 'Divider').click();
  await expect(body(page).locator('> *')).toHaveCount(3);
  await expect(body(page).locator('> :nth-child(2)')).toHaveJSProperty('tagName', 'HR');
  await body(page).locator('hr').click();
  await page.keyboard.type('After it');
  await expectSaved(page);
  expect((await linesOf(page)).filter(Boolean)).toEqual([
    'First words.',
    'After it',
    'Second words.',
  ]);
});

test('every line begins with its own first letter, however fast one types', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await body(page).click();
  await page.keyboard.type('Top.');
  const lines = Array.from({ length: 20 }, (_, at) => `Word number ${at} in this line.`);
  for (const line of lines) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
  await expectLines([page], ['Top.', ...lines]);
});

test('no tool costs a word, wherever it is used, and undo gives back what stood there', async ({
  asReporter: page,
}) => {
  test.slow();
  const errors = pageErrors(page);
  await startStory(page);
  const lines = ['w1 w2', 'w3 w4', 'w5', 'w6'];
  const words = async () => (await linesOf(page)).join(' ').match(/w\d/g)?.join(' ');
  for (const tool of [
    'Subhead',
    'Minor subhead',
    'Bold',
    'Bulleted list',
    'Numbered list',
    'Quote',
    'Pull quote',
    'Fact box',
    'Divider',
    'Note to the desk',
  ]) {
    for (const everything of [true, false]) {
      await setParagraphs(page, lines);
      if (everything) {
        await body(page).click();
        await page.keyboard.press('ControlOrMeta+a');
      } else await caretAt(page, 'w1 w2', 2, 4);
      await button(page, tool).first().click();
      expect(await words(), tool).toBe('w1 w2 w3 w4 w5 w6');
      await button(page, 'Undo').first().click();
      await expect.poll(() => linesOf(page), tool).toEqual(lines);
    }
  }
  expect(errors).toEqual([]);
});
