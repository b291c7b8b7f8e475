import { button, expectSaved, write } from '../support/acts.ts';
import { expect, test } from '../support/test.ts';
import { body, field, linesOf, paste, startStory } from '../support/writing.ts';

const report = (letters: number) =>
  'Words of a long report that somebody pastes. '
    .repeat(Math.ceil(letters / 45))
    .replaceAll(/(.{900}) /g, '$1\n');

test('1.2 MB in one paste are refused in a sentence and kept beside the text; what is typed after it is saved', async ({
  asReporter: page,
  asSecondReporter: other,
}) => {
  const address = await startStory(page);
  await body(page).click();
  await page.keyboard.type('Before. ');
  await paste(page, report(1_200_000));
  const kept = page.getByRole('region', { name: 'Kept words, Body' });
  await expect(kept).toContainText(
    'are more than can be put in at once. Nothing of the text was changed',
  );
  await expect(kept).toContainText('Words of a long report');
  await page.keyboard.type('After.');
  await write(page, 'Headline', 'Nothing stops');
  await other.goto(address);
  await expectSaved(other);
  expect(await linesOf(other)).toEqual(['Before. After.']);
  expect(await linesOf(other, 'headline')).toEqual(['Nothing stops']);
  await page.reload();
  await button(kept, 'Throw away').click();
  await expect(kept).toHaveCount(0);
});

test('a day of work without a connection that is more than one message may be goes in pieces', async ({
  asReporter: page,
  asSecondReporter: other,
}) => {
  const address = await startStory(page);
  await page.context().setOffline(true);
  await body(page).click();
  for (const part of ['one', 'two']) {
    await page.keyboard.type(`Part ${part}. `);
    await paste(page, report(560_000));
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
  }
  await field(page, 'Headline').click();
  await page.keyboard.type('A long day');
  await page.context().setOffline(false);
  await expect(page.getByRole('status')).toHaveText(/^Saved/, { timeout: 60_000 });
  await expect(page.getByRole('region', { name: /^Kept words/ })).toHaveCount(0);
  await other.goto(address);
  await expect(field(other, 'Headline')).toHaveText('A long day');
  for (const part of ['one', 'two']) await expect(body(other)).toContainText(`Part ${part}.`);
});
