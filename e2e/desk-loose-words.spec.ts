import { button, expectSaved, expectStatus, openDesk } from './support/acts.ts';
import { heldOf, writeStory } from './support/write-story.ts';
import { expect, test } from './support/test.ts';
import { body } from './support/writing.ts';

test(
  'words that were typed in a tag field and not chosen stand there until somebody chooses or ' +
    'clears them, and nothing is done without them',
  async ({ asReporter: page }) => {
    const story = await writeStory({ status: 'draft' });
    await openDesk(page, story.desk);
    const box = page.getByRole('combobox', { name: 'Tags', exact: true });
    const left = page.getByText(`“${story.word}” is not taken`);
    const failure = page
      .getByRole('alert')
      .filter({ hasText: `“${story.word}” in Tags: typed, but not chosen.` });

    await box.click();
    await page.keyboard.type(story.word);
    await expect(page.getByRole('listbox')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toHaveCount(0);
    await expect(box).toHaveValue(story.word);
    await page.keyboard.press('Escape');
    await expect(box).toHaveValue(story.word);
    // The key for the next step leaves the caret where it is.
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(failure).toBeVisible();
    await button(failure, 'Close').click();

    await body(page).click();
    await expect(box).toHaveValue(story.word);
    await expect(left).toBeVisible();
    await button(page, 'Submit for review').first().click();
    await expect(failure).toBeVisible();
    await button(failure, 'Close').click();
    await expectStatus(page, 'Draft');

    await page.keyboard.press('ControlOrMeta+.');
    await expect(box).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+.');
    await expect(left).toBeVisible();

    await page.reload();
    await expectSaved(page);
    await expect(box).toHaveValue(story.word);
    await expect(left).toBeVisible();
    await button(page, 'Submit for review').first().click();
    await expect(failure).toBeVisible();
    await button(failure, 'Close').click();
    await button(page, 'Clear').click();
    await expect(box).toHaveValue('');
    await button(page, 'Submit for review').first().click();
    await expectStatus(page, 'In review');
    expect((await heldOf(story.id)).topics).toEqual([]);
    await page.reload();
    await expectSaved(page);
    await expect(left).toHaveCount(0);
  },
);
