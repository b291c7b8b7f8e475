import type { Page } from '@playwright/test';
import * as Y from 'yjs';
import { button, expectSaved } from './support/acts.ts';
import { formerBlock, keepInFormerStore, makeFormer } from './support/former.ts';
import { standOnTheWay } from './support/socket-way.ts';
import { writeStory } from './support/write-story.ts';
import { expect, names, people, signInAtTheDoor, test } from './support/test.ts';
import { body, expectLines, field, linesOf, openStory, startStory } from './support/writing.ts';

const kept = (page: Page) => page.getByRole('region', { name: 'Kept words, Story' });
const keptLines = async (page: Page) =>
  (await kept(page).getByRole('region', { name: 'The kept words' }).allInnerTexts())
    .flatMap((words) => words.split('\n'))
    .toSorted();

test(
  'what a browser kept in the layout of an earlier release, and never sent, is kept beside ' +
    'the text: every line of it, once',
  async ({ newPage, asEditor: colleague }) => {
    const story = await writeStory({ status: 'draft' });
    const doc = await makeFormer(story.id);
    const page = await newPage();
    await signInAtTheDoor(page, people.reporter);

    // Written without a network, in every place that takes words.
    doc.getText('note').insert(0, 'Ask the clerk.');
    doc.getMap('details').set('slug', 'a-slug-of-the-train');
    doc.getArray('indicators').push([
      new Y.Map([
        ['id', 'row'],
        ['reason', 'The court ruled so.'],
      ]),
    ]);
    doc.getXmlFragment('kicker').push([formerBlock('paragraph', 'Trains')]);
    const text = doc.getXmlFragment('body');
    const list = new Y.XmlElement('bulletList');
    const item = new Y.XmlElement('listItem');
    const quote = formerBlock('quote', '', { attribution: 'The guard' });
    text.insert(text.length, [
      formerBlock('paragraph', 'Written on the train.'),
      formerBlock('paragraph', 'Written on the train.'),
      formerBlock('picture', '', {
        caption: 'A platform.',
        credit: 'Test Desk',
        alt: 'People wait',
      }),
      list,
      quote,
    ]);
    list.insert(0, [item]);
    item.insert(0, [formerBlock('paragraph', 'A point.')]);
    quote.insert(0, [formerBlock('paragraph', 'Mind the gap.')]);
    ((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Changed: ');
    await keepInFormerStore(page, story.id, Y.encodeStateAsUpdate(doc));

    const written = [
      'A platform.',
      'A point.',
      'Ask the clerk.',
      `Changed: The hall of ${story.word} opened on Monday.`,
      'Mind the gap.',
      'People wait',
      'Test Desk',
      'The court ruled so.',
      'The guard',
      'Trains',
      'Written on the train.',
      'Written on the train.',
      'a-slug-of-the-train',
    ].toSorted();
    await openStory(page, story.desk);
    await expect(kept(page)).toContainText(
      'were written on this device before the newsroom was updated',
    );
    expect(await keptLines(page)).toEqual(written);
    const lines = ['opened on Monday', 'closes at noon'].map(
      (action) => `The hall of ${story.word} ${action}.`,
    );
    await expectLines([page], lines);
    await openStory(colleague, story.desk);
    await expectLines([colleague], lines);
    await expect(kept(colleague)).toHaveCount(0);

    // Two windows, and one opened again: it is the same words.
    const second = await page.context().newPage();
    await openStory(second, story.desk);
    await page.reload();
    await expectSaved(page);
    for (const window of [page, second]) expect(await keptLines(window)).toEqual(written);
    await second.close();

    // A window of the release before is open still, and somebody goes on writing in it.
    const known = Y.encodeStateVector(doc);
    doc.getXmlFragment('body').push([formerBlock('paragraph', 'Later still.')]);
    await keepInFormerStore(page, story.id, Y.encodeStateAsUpdate(doc, known));
    await page.reload();
    await expect(kept(page)).toHaveCount(2);
    expect(await keptLines(page)).toEqual([...written, 'Later still.'].toSorted());
    for (let left = 2; left > 0; left -= 1) {
      await button(kept(page).first(), 'Throw away').click();
      await expect(kept(page)).toHaveCount(left - 1);
    }
    await page.reload();
    await expectSaved(page);
    await expect(kept(page)).toHaveCount(0);
  },
);

test(
  'signing out asks about what an earlier release left here as long as nobody has looked into ' +
    'it; what is somebody else’s stays',
  async ({ newPage }) => {
    const story = await writeStory({ status: 'draft' });
    const doc = await makeFormer(story.id);
    doc.getText('note').insert(0, 'Ask the clerk.');
    const page = await newPage();
    await signInAtTheDoor(page, people.reporter);
    await keepInFormerStore(page, story.id, Y.encodeStateAsUpdate(doc));
    await button(page, names.reporter).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    const sheet = page.getByRole('dialog', { name: 'Sign out' });
    await expect(sheet).toContainText(
      'what may be left of a story that you wrote here before the newsroom was updated',
    );
    await button(sheet, 'Cancel').click();
    await page.context().clearCookies();

    await signInAtTheDoor(page, people.secondReporter);
    await button(page, names.secondReporter).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/login/);
    await signInAtTheDoor(page, people.reporter);
    await openStory(page, story.desk);
    expect(await keptLines(page)).toEqual(['Ask the clerk.']);
  },
);

test(
  'windows of an older release say that they must be reloaded; after that everything that was ' +
    'written in them is there once',
  async ({ asReporter: page, asEditor: colleague }) => {
    const second = await page.context().newPage();
    const [way, otherWay] = [await standOnTheWay(page), await standOnTheWay(second)];
    const windows = [
      [page, way],
      [second, otherWay],
    ] as const;
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    const address = await startStory(page);
    await openStory(second, address);
    await body(page).click();
    await page.keyboard.type('Acknowledged.');
    await expectLines([page, second], ['Acknowledged.']);
    for (const [window, on] of windows) {
      on.shut();
      await expect(window.getByRole('status').first()).toHaveText(/^Offline/);
    }
    await page.keyboard.type(' Not sent.');
    await field(page, 'Headline').click();
    await page.keyboard.type('A headline that nobody has');
    await page.getByLabel('Internal note').fill('Ask the clerk.');
    await page.getByRole('combobox', { name: 'Tags', exact: true }).fill('Undecided');
    await page.keyboard.press('Escape');
    await body(second).click();
    await second.keyboard.press('ControlOrMeta+Home');
    await second.keyboard.type('From the other window. ');

    for (const [window, on] of windows) {
      on.open({ asFormer: true });
      const message = window.getByRole('group', { name: 'Message' });
      await expect(message).toContainText(
        'The newsroom has been updated. Reload this window to write on. What you wrote is kept on this device.',
      );
      await expect(body(window)).toHaveAttribute('aria-readonly', 'true');
    }
    // What is typed into a window that takes nothing is no half of anything.
    await body(page).click();
    await page.keyboard.type('xyz');
    for (const [window, on] of windows) {
      on.open();
      await button(window, 'Reload').click();
      await expectSaved(window);
    }
    expect(asked).toBe(0);
    await openStory(colleague, address);
    await expectLines(
      [page, second, colleague],
      ['From the other window. Acknowledged. Not sent.'],
    );
    for (const window of [page, second, colleague]) {
      expect(await linesOf(window, 'headline')).toEqual(['A headline that nobody has']);
      await expect(window.getByLabel('Internal note')).toHaveValue('Ask the clerk.');
      await expect(kept(window)).toHaveCount(0);
    }
    await expect(page.getByRole('combobox', { name: 'Tags', exact: true })).toHaveValue(
      'Undecided',
    );
  },
);
