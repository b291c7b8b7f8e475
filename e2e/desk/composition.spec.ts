import type { Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';
import {
  caretAt,
  compose,
  expectLines,
  linesOf,
  openStory,
  setParagraphs,
  startStory,
} from '../support/writing.ts';

const LATIN = ['w', 'wo', 'wor', 'word', 'words'];
const KANJI = ['k', 'か', 'かん', 'かんじ'];
const ONE = 'Second one here.';

interface Case {
  name: string;
  lines: string[];
  /** Where it is composed: in which words, how far in. */
  at: [words: string, offset: number];
  steps: string[];
  commit: string;
  /** Where the colleague writes, and what keys. */
  other: [words: string, offset: number];
  keys: string[];
  want: string[];
}

const CASES: Case[] = [
  {
    name: 'a colleague at the start of the paragraph',
    lines: [ONE],
    at: [ONE, 16],
    steps: LATIN,
    commit: 'words',
    other: [ONE, 0],
    keys: ['X', 'Y'],
    want: [`XY${ONE}words`],
  },
  {
    name: 'a colleague at its end',
    lines: [ONE],
    at: [ONE, 0],
    steps: LATIN,
    commit: 'words',
    other: ['here.', 5],
    keys: ['X', 'Y'],
    want: [`words${ONE}XY`],
  },
  {
    name: 'a colleague in the paragraph before',
    lines: ['First.', ONE],
    at: [ONE, 16],
    steps: LATIN,
    commit: 'words',
    other: ['First.', 6],
    keys: ['X'],
    want: ['First.X', `${ONE}words`],
  },
  {
    name: 'a colleague who adds a paragraph before',
    lines: ['First.', ONE],
    at: [ONE, 16],
    steps: KANJI,
    commit: '漢字',
    other: ['First.', 6],
    keys: ['Enter', 'N'],
    want: ['First.', 'N', `${ONE}漢字`],
  },
  {
    name: 'a colleague who deletes in the paragraph',
    lines: [ONE],
    at: [ONE, 16],
    steps: KANJI,
    commit: '漢字',
    other: [ONE, 0],
    keys: ['Delete'],
    want: [`${ONE.slice(1)}漢字`],
  },
  {
    name: 'a colleague who splits the paragraph',
    lines: [ONE],
    at: [ONE, 16],
    steps: KANJI,
    commit: '漢字',
    other: ['one', 0],
    keys: ['Enter'],
    want: ['Second ', 'one here.漢字'],
  },
  {
    name: 'a dead key',
    lines: ['caf'],
    at: ['caf', 3],
    steps: ['´', '´'],
    commit: 'é',
    other: ['caf', 0],
    keys: ['X'],
    want: ['Xcafé'],
  },
];

async function press(page: Page, keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('what an input method composes stands where it was begun, whatever a colleague does meanwhile', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  test.slow();
  await openStory(colleague, await startStory(page));
  for (const { name, lines, at, steps, commit, other, keys, want } of CASES) {
    await test.step(name, async () => {
      await setParagraphs(page, lines);
      await expectLines([colleague], lines);
      await caretAt(page, ...at);
      await caretAt(colleague, ...other);
      await compose(page, steps, commit, async (step) => {
        if (step === 1) await press(colleague, keys);
      });
      await expectLines([page, colleague], want);
    });
  }
});

test('two people write in one paragraph, one of them with an input method all the time', async ({
  asReporter: page,
  asEditor: colleague,
}) => {
  await openStory(colleague, await startStory(page));
  await setParagraphs(page, ['Second one here. ']);
  await expectLines([colleague], ['Second one here. ']);
  await caretAt(page, 'Second', 17);
  await caretAt(colleague, 'Second', 0);
  const composing = (async () => {
    for (const word of ['these ', 'are ', 'words'])
      await compose(
        page,
        Array.from(word.trim(), (_, at) => word.slice(0, at + 1)),
        word,
      );
  })();
  await Promise.all([composing, colleague.keyboard.type('ABCDEFGHIJ', { delay: 30 })]);
  await expectLines([page, colleague], ['ABCDEFGHIJSecond one here. these are words']);
});

test('a composition over chosen words replaces them, and nothing else', async ({
  asReporter: page,
}) => {
  await startStory(page);
  await setParagraphs(page, ['The old words stay.', 'Another line.']);
  await caretAt(page, 'The old', 4, 3);
  await compose(page, KANJI, '漢字');
  await expect.poll(() => linesOf(page)).toEqual(['The 漢字 words stay.', 'Another line.']);
  await page.reload();
  await expectLines([page], ['The 漢字 words stay.', 'Another line.']);
});
