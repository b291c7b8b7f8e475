import type { Page } from '@playwright/test';
import { button, expectSaved, openDesk } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const body = (page: Page) => box(page, 'Body');

async function atTheEnd(page: Page): Promise<void> {
  await body(page).click();
  await page.keyboard.press('Control+End');
}

/** Puts something on the clipboard's event, as another program would. */
async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await body(page).evaluate((element, kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, data);
}

test('what is typed saves itself and is there once after a reload', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await atTheEnd(page);
  await page.keyboard.type(' A sentence of its own.');
  await expectSaved(page);
  await page.reload();
  await expect(body(page)).toContainText('A sentence of its own.');
  await expectSaved(page);
  expect((await body(page).innerText()).match(/A sentence of its own/g)).toHaveLength(1);
});

test('a slash in an empty paragraph offers what can stand there, and is a slash everywhere else', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await atTheEnd(page);
  await page.keyboard.type(' 80 km/h');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await expect(menu).toBeHidden();
  await page.keyboard.type('/pul');
  await expect(menu.getByRole('option')).toHaveText(['Pull quote']);
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expect(body(page).locator('.pullquote')).toHaveCount(1);
  await expect(body(page)).not.toContainText('/pul');
  await expect(body(page)).toContainText('80 km/h');
});

test('words are replaced in all parts of the story', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).click();
  await page.keyboard.press('Control+Shift+h');
  const bar = page.getByRole('form', { name: 'Find and replace' });
  await bar.getByLabel('Find', { exact: true }).fill(story.word);
  await bar.getByLabel('Replace with').fill('Marrowgate');
  await button(bar, 'Replace all').click();
  await expect(bar).toContainText(/Replaced in \d+ places\./);
  await button(bar, 'Close').click();
  for (const part of ['Headline', 'Body']) {
    await expect(box(page, part)).toContainText('Marrowgate');
    await expect(box(page, part)).not.toContainText(story.word);
  }
  await expectSaved(page);
});

test('undo takes back one’s own words and never empties the text', async ({
  asReporter: page,
  asEditor: editor,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).click();
  for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+z');
  await expect(body(page)).toContainText(story.word);

  await openDesk(editor, story.desk);
  await atTheEnd(editor);
  await editor.keyboard.type(' The editor’s words.');
  await expect(body(page)).toContainText('The editor’s words.');
  await atTheEnd(page);
  await page.keyboard.type(' Mine.');
  await expect(body(page)).toContainText('Mine.');
  await page.keyboard.press('Control+z');
  await expect(body(page)).not.toContainText('Mine.');
  await button(page, 'Undo').click();
  await expect(body(page)).toContainText('The editor’s words.');
  await expect(body(page)).toContainText(story.word);
});

test('Enter goes from part to part in reading order, and never sends anything', async ({
  asReporter: page,
}) => {
  const story = await writeStory({
    status: 'draft',
    content: { kicker: '', headline: '', standfirst: '', dateline: '' },
  });
  await openDesk(page, story.desk);
  await box(page, 'Kicker').click();
  for (const words of ['Town halls', 'A headline', 'A standfirst', 'Lima (AP)']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
  }
  await expect(body(page)).toBeFocused();
  await expect(box(page, 'Headline')).toHaveText('A headline');
  await expect(box(page, 'Dateline')).toHaveText('Lima (AP)');
  await expect(body(page).locator('p').first()).toHaveAttribute('data-dateline', 'Lima (AP) - ');
});

test('a dateline that cannot be read is said, and stays as it was typed', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft', content: { dateline: '' } });
  await openDesk(page, story.desk);
  await box(page, 'Dateline').click();
  await page.keyboard.type('Lima (AP');
  await expect(page.getByText('The brackets of the dateline cannot be read')).toBeVisible();
  await page.reload();
  await expect(box(page, 'Dateline')).toHaveText('Lima (AP');
});

test('the slug follows the headline until somebody writes one', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft', content: { headline: '', slug: '' } });
  await openDesk(page, story.desk);
  const slug = page.getByLabel('Slug', { exact: true });
  await box(page, 'Headline').click();
  await page.keyboard.type(`Clerks of ${story.word}`);
  await expect(slug).toHaveValue(`clerks-of-${story.word}`);
  await slug.fill(`my-own-${story.word}`);
  await box(page, 'Headline').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' count');
  await expectSaved(page);
  await expect(slug).toHaveValue(`my-own-${story.word}`);
});

test('the keys of the desk', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).locator('p').first().click({ clickCount: 3 });

  await page.keyboard.press('Alt+F10');
  await expect(button(page, 'Paragraph')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(button(page, 'Subhead')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(body(page)).toBeFocused();

  await page.keyboard.press('Control+b');
  await expect(button(page, 'Bold')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Control+k');
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('example.org/count');
  await page.keyboard.press('Enter');
  await expect(body(page).getByRole('link')).toHaveAttribute('href', 'https://example.org/count');
  await expect(body(page)).toBeFocused();

  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await page.keyboard.press('Control+.');
  await expect(page.getByLabel('Slug', { exact: true })).toBeHidden();
  await expect(button(page, 'History')).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(page.getByLabel('Slug', { exact: true })).toBeVisible();

  await box(page, 'Kicker').click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('main').getByText('In review', { exact: true }).first(),
  ).toBeVisible();
});

test('a link that leads nowhere good is refused with a sentence', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).locator('p').first().click({ clickCount: 3 });
  await button(page, 'Link').click();
  await page.getByRole('textbox', { name: 'Address', exact: true }).fill('javascript:alert(1)');
  await button(page, 'Set link').click();
  await expect(page.getByText('Links start with https, http or mailto.')).toBeVisible();
  await expect(body(page).getByRole('link')).toHaveCount(0);
});

test('paste keeps meaning, links chosen words, and comes without form when asked', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await body(page).locator('p').first().click({ clickCount: 3 });
  await paste(page, { 'text/plain': 'https://example.org/ruling' });
  await expect(body(page).getByRole('link')).toHaveAttribute('href', 'https://example.org/ruling');
  await expect(body(page)).toContainText(story.word);

  await atTheEnd(page);
  await page.keyboard.press('Enter');
  await paste(page, {
    'text/plain': 'One line.',
    'text/html':
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><span ' +
      'style="font-weight:400">One line.</span></b>',
  });
  await expect(body(page)).toContainText('One line.');
  await expect(body(page).locator('strong')).toHaveCount(0);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob(['<h2>Loud</h2>'], { type: 'text/html' }),
        'text/plain': new Blob(['Loud'], { type: 'text/plain' }),
      }),
    ]),
  );
  await atTheEnd(page);
  await page.keyboard.press('Enter');
  await button(page, 'Paste as plain text').click();
  await expect(body(page).locator('p').last()).toContainText('Loud');
  await expect(body(page).locator('h2')).toHaveCount(0);
  await expectSaved(page);
});

test('checks name what is still to come and lead to it', async ({ asReporter: page }) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await atTheEnd(page);
  await page.keyboard.type(' It cost TK euros.');
  await expect(body(page).locator('.tk')).toHaveText('TK');
  await button(page, 'Checks').click();
  const panel = page.getByRole('region', { name: 'Checks, side panel' });
  await expect(panel.getByText('TK still stands in the text')).toBeVisible();
  await button(panel, 'Go to Body').first().click();
  await expect(body(page)).toBeFocused();
});

test('a name that nobody has stays in sight as not taken, and is one press from being an author', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  const name = `Nobody ${story.headline.slice(0, 12)} Yet`;
  const authors = page.getByRole('combobox', { name: 'Authors', exact: true });
  const said = page.getByText(`“${name}” is not taken: nothing has that name.`);
  await authors.fill(name);
  // Beside the open list nothing else can be reached by its role.
  await authors.press('Tab');
  await expect(said).toBeVisible();
  await expect(authors).toHaveAttribute('aria-invalid', 'true');
  // The panel that has the field goes and comes back.
  await button(page, 'Checks').click();
  await button(page, 'Details').click();
  await expect(authors).toHaveValue(name);
  await button(page, `Add “${name}”`).click();
  await expect(button(page, `Remove ${name}`)).toBeVisible();
  await expect(said).toBeHidden();
  await expect(authors).toBeFocused();
  await expectSaved(page);
});

test('a reporter sends a story to a desk where they have no part, and goes on writing it', async ({
  asReporter: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await button(page, 'Send to').click();
  const dialog = page.getByRole('dialog', { name: 'Send to', exact: true });
  const send = button(dialog, 'Send to');
  await expect(send).not.toHaveAttribute('aria-disabled', 'true');
  await send.click();
  const desk = dialog.getByRole('combobox', { name: 'Desk', exact: true });
  await expect(desk).toBeFocused();
  await expect(desk).toHaveAttribute('aria-invalid', 'true');
  const there = (await desk.locator('option').nth(1).textContent()) ?? '';
  await desk.selectOption({ label: there });
  await dialog.getByRole('textbox', { name: 'Note', exact: true }).fill('For you.');
  await send.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`Sent to ${there}.`)).toBeVisible();
  await expect(page.locator('.told').filter({ hasText: there })).toBeVisible();
  await atTheEnd(page);
  await page.keyboard.type(' Written after it went.');
  await expectSaved(page);
});
