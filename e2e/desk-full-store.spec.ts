import type { Page } from '@playwright/test';
import { button, expectSaved } from './support/acts.ts';
import { standOnTheWay } from './support/socket-way.ts';
import { expect, test } from './support/test.ts';
import { body, expectLines, openStory, paste, startStory } from './support/writing.ts';

/** Leaves a page's browser no room at all: neither in its database nor among its strings. */
async function fillStores(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: 1,
  });
  await page.evaluate(() => {
    for (let size = 1 << 22; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let at = 0; ; at += 1) localStorage.setItem(`full-${size}-${at}`, 'x'.repeat(size));
      } catch {
        // As much as this goes in no more.
      }
    }
  });
}

const REPORT = 'Words of a long report that somebody pastes. '.repeat(27_000);
const storyOf = (address: string) => address.slice(-36);

test(
  'where the browser has no room left, refused words are on the screen, which says so; they ' +
    'can be copied, and nothing after them is blocked',
  async ({ asReporter: page, asEditor: colleague }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    // Before anything is written: a browser asks its disk now and then, not with every word.
    await page.waitForURL('**/newsroom');
    await fillStores(page);
    const address = await startStory(page);
    await body(page).click();
    await page.keyboard.type('Before. ');
    await paste(page, REPORT);
    const kept = page.getByRole('region', { name: 'Kept words, Body' });
    await expect(kept).toContainText('are more than can be put in at once');
    await expect(kept).toContainText(
      'This browser has no room left to keep them: copy them before you close this window.',
    );
    await page.keyboard.type('After.');
    await expectLines([page], ['Before. After.']);
    await openStory(colleague, address);
    await expectLines([colleague], ['Before. After.']);
    await button(kept, 'Copy').click();
    await expect(kept.getByText('Copied.')).toBeVisible();
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(REPORT.trim());

    // Nothing is called kept that is not.
    await page.context().setOffline(true);
    await page.keyboard.type(' In the dark.');
    await body(page).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Not kept.');
    await expect(page.getByRole('status').first()).toHaveText(
      'Offline – not kept: leave this window open',
    );
    await page.context().setOffline(false);
    await expect(body(page)).toContainText('Not kept.');
    await expect(page.getByRole('status').first()).toHaveText(/^Saved/, { timeout: 20_000 });
    await expect(body(colleague)).toContainText('Not kept.');

    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toBe(1);
    await expect(kept).toBeVisible();
  },
);

for (const isFull of [false, true]) {
  test(
    `a document that is opened anew after a refusal keeps beside the text what the newsroom ` +
      `does not have${isFull ? ', also where the browser has no room' : ', over a reload too'}`,
    async ({ asReporter: page, asEditor: colleague }) => {
      const way = await standOnTheWay(page);
      const address = await startStory(page);
      await openStory(colleague, address);
      await body(page).click();
      await page.keyboard.type('Known to all.');
      await expectLines([page, colleague], ['Known to all.']);
      if (isFull) await fillStores(page);
      way.lose();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Nobody has this.');
      // As the newsroom says of a change that cannot be taken out.
      way.say(storyOf(address), {
        type: 'refused',
        code: 'invalid',
        sentence: 'Something was deleted that must stand.',
        changes: [],
      });
      way.open();
      const kept = page.getByRole('region', { name: 'Kept words, Story' });
      await expectLines([page], ['Known to all.']);
      await expect(kept).toHaveCount(1);
      await expect(kept.getByRole('region', { name: 'The kept words' })).toHaveText(
        'Nobody has this.',
      );
      await expect(kept).toContainText('Something was deleted that must stand.');
      await body(page).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' And on.');
      await expectLines([page, colleague], ['Known to all. And on.']);
      if (isFull) return expect(kept).toContainText('This browser has no room left to keep them');
      await page.reload();
      await expectSaved(page);
      await expect(kept.getByRole('region', { name: 'The kept words' })).toHaveText(
        'Nobody has this.',
      );
      await expectLines([page], ['Known to all. And on.']);
    },
  );
}
