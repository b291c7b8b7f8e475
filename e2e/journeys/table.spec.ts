import { button, expectSaved, openDesk, openDialog } from '../support/acts.ts';
import { expectNoViolations } from '../support/accessible.ts';
import { expect, test } from '../support/test.ts';
import { approveAsItStands, writeStory } from '../support/write-story.ts';

const TABLE =
  '<table><caption>Votes by province</caption><thead><tr><th scope="col">Province</th>' +
  '<th scope="col">Votes</th><td></td></tr></thead><tbody><tr><td>Puno</td>' +
  '<td>61</td><td></td></tr><tr><td></td><td></td><td></td></tr></tbody></table>';

test('a table is written, published, read on a phone and carried by the feed', async ({
  asReporter: reporter,
  asEditor: editor,
  newPage,
  request,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(reporter, story.desk);
  await reporter.getByRole('textbox', { name: 'Body', exact: true }).click();
  await reporter.keyboard.press('Control+End');
  await reporter
    .getByRole('toolbar', { name: 'Formatting' })
    .getByRole('button', { name: 'Table', exact: true })
    .click();
  for (const words of ['Province', 'Votes', '', 'Puno']) {
    await reporter.keyboard.type(words);
    await reporter.keyboard.press('Tab');
  }
  await reporter.keyboard.type('61');
  await reporter.getByRole('textbox', { name: 'Table caption' }).fill('Votes by province');
  await expectSaved(reporter);

  await approveAsItStands(story.id);
  await openDesk(editor, story.desk);
  await openDialog(editor, 'Publish');
  await button(editor.getByRole('dialog', { name: 'Publish', exact: true }), 'Publish').click();
  await expect(editor.getByRole('dialog', { name: 'Publish', exact: true })).toBeHidden();

  const reader = await newPage();
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.goto(story.page);
  const region = reader.getByRole('region', { name: 'Votes by province' });
  await expect(region.getByRole('table', { name: 'Votes by province' })).toBeVisible();
  await expect(region.getByRole('columnheader', { name: 'Votes' })).toBeVisible();
  await expect(region.getByRole('cell', { name: '61' })).toBeVisible();
  const wide = await reader.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  expect(wide).toBe(false);
  await expectNoViolations(reader);

  expect(await (await request.get('/feed.xml')).text()).toContain(TABLE);
  const { items } = (await (await request.get('/feed.json')).json()) as {
    items: { content_html: string }[];
  };
  expect(items.some(({ content_html: html }) => html.includes(TABLE))).toBe(true);
});
