import type { Page } from '@playwright/test';
import { button, expectSaved } from '../support/acts.ts';
import { dropAtEndOf, takeChosen } from '../support/drag.ts';
import { expect, test } from '../support/test.ts';
import {
  body,
  caretAt,
  expectLines,
  linesOf,
  openStory,
  paste,
  setParagraphs,
  startStory,
} from '../support/writing.ts';

const TOOLS = [
  'Subhead',
  'Minor subhead',
  'Bulleted list',
  'Numbered list',
  'Quote',
  'Pull quote',
  'Fact box',
  'Note to the desk',
];

/** Both on one story that has these lines. */
async function together(first: Page, second: Page, lines: string[]): Promise<void> {
  await openStory(second, await startStory(first));
  await setParagraphs(first, lines);
  await expectLines([second], lines);
}

const isOffline = (page: Page) => expect(page.getByRole('status').first()).toHaveText(/^Offline/);

test('a sentence written without a network survives whatever a colleague makes of its paragraph', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  test.slow();
  await together(page, colleague, ['First one.', 'Second one.']);
  for (const tool of TOOLS) {
    await setParagraphs(page, ['First one.', 'Second one.']);
    await expectLines([colleague], ['First one.', 'Second one.']);
    await page.context().setOffline(true);
    await isOffline(page);
    await caretAt(page, 'Second', 11);
    await page.keyboard.type(' A long sentence typed on the train.');
    await caretAt(colleague, 'Second', 2);
    await button(colleague, tool).first().click();
    await expectSaved(colleague);
    await page.context().setOffline(false);
    for (const window of [page, colleague]) {
      await expect
        .poll(async () => (await linesOf(window)).join('|'), tool)
        .toContain('Second one. A long sentence typed on the train.');
      await expectSaved(window);
    }
  }
});

test('one writes on while a colleague changes the kind of the paragraph again and again', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['First.', 'The minister spoke.']);
  await caretAt(page, 'The minister', 19);
  const typing = page.keyboard.type(' And then the house rose for the day.', { delay: 30 });
  for (const tool of ['Subhead', 'Paragraph', 'Bulleted list', 'Bulleted list', 'Quote', 'Quote']) {
    await caretAt(colleague, 'minister', 3);
    await button(colleague, tool).first().click();
  }
  await typing;
  for (const window of [page, colleague])
    await expect
      .poll(async () => (await linesOf(window)).join('|'))
      .toContain('The minister spoke. And then the house rose for the day.');
});

test('the caret stays with its words, among equal paragraphs and in an empty one', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['Q: Why now?', 'A: Because.', 'Q: Why now?']);
  await caretAt(page, 'Q: Why', 11);
  await caretAt(colleague, 'Q: Why', 0);
  await colleague.keyboard.type('x');
  await expectLines([page], ['xQ: Why now?', 'A: Because.', 'Q: Why now?']);
  await page.keyboard.type(' MINE');
  await expectLines([page, colleague], ['xQ: Why now? MINE', 'A: Because.', 'Q: Why now?']);

  await setParagraphs(page, ['Top.', '', '', 'End.']);
  await expectLines([colleague], ['Top.', '', '', 'End.']);
  await caretAt(page, '', 0, 0, 0);
  await caretAt(colleague, '', 0, 0, 1);
  await colleague.keyboard.type('theirs');
  await expectLines([page], ['Top.', '', 'theirs', 'End.']);
  await page.keyboard.type('MINE');
  await expectLines([page, colleague], ['Top.', 'MINE', 'theirs', 'End.']);
});

test('two people split one paragraph without a network: its words stand there once', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['The minister spoke on Monday.']);
  for (const [window, words] of [
    [page, 'minister'],
    [colleague, 'spoke'],
  ] as const) {
    await window.context().setOffline(true);
    await isOffline(window);
    await caretAt(window, words, 0);
    await window.keyboard.press('Enter');
  }
  for (const window of [page, colleague]) await window.context().setOffline(false);
  await expectLines([page, colleague], ['The ', 'minister ', 'spoke on Monday.']);
});

test('words written without a network survive a colleague who deletes everything', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['First one.', 'Second one.']);
  await page.context().setOffline(true);
  await isOffline(page);
  await caretAt(page, 'Second', 11);
  await page.keyboard.type(' Typed while away.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A whole new paragraph.');
  await body(colleague).click();
  await colleague.keyboard.press('ControlOrMeta+a');
  await colleague.keyboard.press('Delete');
  await colleague.keyboard.type('Rewritten.');
  await expectSaved(colleague);
  await page.context().setOffline(false);
  await expectSaved(page);
  for (const window of [page, colleague]) {
    await expect.poll(async () => (await linesOf(window)).join('|')).toContain('Typed while away.');
    expect((await linesOf(window)).join('|')).toContain('A whole new paragraph.');
  }
});

test(
  'what is dragged is what stands there when it is dropped: a colleague who types in it ' +
    'meanwhile loses nothing',
  async ({ asReporter: page, asEditor: colleague }) => {
    await together(page, colleague, ['First line.', 'alpha beta gamma', 'The end']);
    await caretAt(page, 'alpha', 6, 5);
    await takeChosen(page);
    await caretAt(colleague, 'beta', 2);
    await colleague.keyboard.type('XY');
    await caretAt(colleague, 'First', 0);
    await colleague.keyboard.type('A long word before it. ');
    await expectLines(
      [page],
      ['A long word before it. First line.', 'alpha beXYta gamma', 'The end'],
    );
    await dropAtEndOf(page, 'The end');
    await expectLines(
      [page, colleague],
      ['A long word before it. First line.', 'alpha gamma', 'The endbeXYta '],
    );
    await page.keyboard.press('ControlOrMeta+z');
    await expectLines(
      [page, colleague],
      ['A long word before it. First line.', 'alpha beXYta gamma', 'The end'],
    );
  },
);

test('two people write in one attribution, and in the quote above it', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['A quoted sentence']);
  await caretAt(page, 'A quoted', 3);
  await button(page, 'Quote').first().click();
  const [mine, theirs] = [page, colleague].map((window) =>
    window.getByLabel('Quote attribution').first(),
  );
  await mine?.click();
  await page.keyboard.type('Jane Roe');
  await expect(theirs ?? body(colleague)).toHaveValue('Jane Roe');
  await caretAt(colleague, 'A quoted', 0);
  await Promise.all([
    page.keyboard.type(', minister of state', { delay: 30 }),
    colleague.keyboard.type('Some more words. ', { delay: 30 }),
  ]);
  await expect(theirs ?? body(colleague)).toHaveValue('Jane Roe, minister of state');
  await theirs?.click();
  await colleague.keyboard.press('Home');
  await Promise.all([
    page.keyboard.type(' (left)', { delay: 40 }),
    colleague.keyboard.type('Dr. ', { delay: 40 }),
  ]);
  for (const shown of [mine, theirs])
    await expect(shown ?? body(page)).toHaveValue('Dr. Jane Roe, minister of state (left)');
  expect((await linesOf(colleague)).join('|')).toContain('Some more words. A quoted sentence');
});

test('slug, slugline and note keep the letters of both who write in them', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['Words.']);
  for (const name of ['Slugline', 'Internal note']) {
    const fields = [page, colleague].map((window) => window.getByLabel(name));
    await fields[0]?.fill('middle');
    await expect(fields[1] ?? body(colleague)).toHaveValue('middle');
    await fields[0]?.press('End');
    await fields[1]?.click();
    await fields[1]?.press('Home');
    await Promise.all([
      page.keyboard.type(' after', { delay: 40 }),
      colleague.keyboard.type('before ', { delay: 40 }),
    ]);
    for (const shown of fields) await expect(shown).toHaveValue('before middle after');
    // One's own words alone go back.
    for (let at = 0; at < 12; at += 1) await fields[1]?.press('ControlOrMeta+z');
    for (const shown of fields) await expect(shown).toHaveValue('middle after');
  }
});

test('a replacement takes the places that were found, while a colleague writes', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await together(page, colleague, ['The vote of May.', 'A vote and a vote.']);
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+h');
  await page.getByLabel('Find', { exact: true }).fill('vote');
  await page.getByLabel('Replace with').fill('poll');
  await expect(page.getByText('3 places', { exact: true })).toBeVisible();
  // One place is broken, the others move, and the words come anew elsewhere.
  await caretAt(colleague, 'The vote', 6);
  await colleague.keyboard.type('i');
  await caretAt(colleague, 'A vote', 0);
  await colleague.keyboard.type('New vote. ');
  await expectLines([page], ['The voite of May.', 'New vote. A vote and a vote.']);
  await button(page, 'Replace all').click();
  await expect(page.getByText('Replaced in 2 places.')).toBeVisible();
  await expectLines([page, colleague], ['The voite of May.', 'New vote. A poll and a poll.']);
  await button(page, 'Close').click();
  await body(page).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expectLines([page, colleague], ['The voite of May.', 'New vote. A vote and a vote.']);
});

test('a long report is pasted, goes on being written by two, and is stored whole', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  test.slow();
  await together(page, colleague, ['']);
  const lines = Array.from({ length: 150 }, (_, at) =>
    `Paragraph ${at} of a very long report with many words in it that must all be kept. `
      .repeat(12)
      .trim(),
  );
  await body(page).click();
  await paste(page, lines.join('\n'));
  await page.keyboard.type(' Typed after.');
  await expectSaved(page);
  await caretAt(colleague, 'Paragraph 0', 0);
  await Promise.all([
    page.keyboard.type(' And more.', { delay: 20 }),
    colleague.keyboard.type('Chief: ', { delay: 20 }),
  ]);
  const whole = [
    `Chief: ${lines[0]}`,
    ...lines.slice(1, -1),
    `${lines.at(-1)} Typed after. And more.`,
  ];
  await expectLines([page, colleague], whole);
  await colleague.reload();
  await expectLines([colleague], whole);
});
