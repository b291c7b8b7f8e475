import type { Page } from '@playwright/test';
import { button, expectStatus, openDesk } from '../support/acts.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, people, signIn, test } from '../support/test.ts';

interface Held {
  key: string;
  code: string;
  virtual: number;
  ctrl?: boolean;
  text?: string;
}
const CTRL_ENTER: Held = { key: 'Enter', code: 'Enter', virtual: 13, ctrl: true };
const A: Held = { key: 'a', code: 'KeyA', virtual: 65, text: 'a' };
const ENTER: Held = { key: 'Enter', code: 'Enter', virtual: 13, text: '\r' };
const SPACE: Held = { key: ' ', code: 'Space', virtual: 32, text: ' ' };

/**
 * Holds a real key down for that many repeats, 50 ms apart as a keyboard sends them, then lets it
 * go.
 */
async function hold(
  page: Page,
  { key, code, virtual, ctrl = false, text }: Held,
  repeats = 60,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const event = { key, code, windowsVirtualKeyCode: virtual, modifiers: ctrl ? 2 : 0 };
  const down = {
    type: text ? ('keyDown' as const) : ('rawKeyDown' as const),
    ...event,
    ...(text && { text }),
  };
  await cdp.send('Input.dispatchKeyEvent', down);
  for (let n = 0; n < repeats; n += 1) {
    await page.evaluate(
      () =>
        new Promise((next) => {
          setTimeout(next, 50);
        }),
    );
    await cdp.send('Input.dispatchKeyEvent', { ...down, autoRepeat: true });
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await cdp.detach();
}

test('Ctrl+Enter held at the desk submits, and neither approves nor publishes', async ({
  asChief: page,
}) => {
  const story = await writeStory({ status: 'draft' });
  await openDesk(page, story.desk);
  await expect(button(page, 'Submit for review')).toBeEnabled();
  await hold(page, CTRL_ENTER);
  await expectStatus(page, 'In review');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('Ctrl+Enter held over an approved text opens the dialog of Publish and does nothing in it', async ({
  asEditor: page,
  request,
}) => {
  const story = await writeStory({ status: 'approved' });
  await openDesk(page, story.desk);
  await expect(button(page, 'Publish')).toBeEnabled();
  await hold(page, CTRL_ENTER);
  await expect(page.getByRole('dialog', { name: 'Publish', exact: true })).toBeVisible();
  expect((await request.get(story.page)).status()).toBe(404);
});

for (const [name, key] of [
  ['A', A],
  ['Enter on the button', ENTER],
  ['the space bar on the button', SPACE],
] as const) {
  test(`${name} held in review approves one story and not the next`, async ({ asEditor: page }) => {
    const [first, second] = [
      await writeStory({ status: 'in review' }),
      await writeStory({ status: 'in review' }),
    ];
    await page.goto(`/newsroom/review?story=${first.id}`);
    await expect(button(page, 'Approve')).toBeEnabled();
    // As long as reading needs at its shortest.
    await page.evaluate(
      () =>
        new Promise((next) => {
          setTimeout(next, 2_200);
        }),
    );
    if (key !== A) await button(page, 'Approve').focus();
    await hold(page, key);
    await expect(
      page.getByText(`“${first.headline}”: Approved. Nothing goes out yet.`),
    ).toBeVisible();
    await expect(page.getByText('Approved. Nothing goes out yet.')).toHaveCount(1);
    await openDesk(page, second.desk);
    await expectStatus(page, 'In review');
  });
}

for (const { who, status, action, becomes } of [
  { who: 'reporter', status: 'draft', action: 'Spike', becomes: 'Spiked' },
  { who: 'editor', status: 'published', action: 'Hold', becomes: 'Held' },
  { who: 'chief', status: 'published', action: 'Unpublish', becomes: 'Unpublished' },
] as const) {
  test(`Enter held on the last button of ${action} does it once, and presses nothing that comes after it`, async ({
    page,
  }) => {
    await signIn(page, people[who]);
    const story = await writeStory({ status });
    await openDesk(page, story.desk);
    await button(page, action).click();
    const dialog = page.getByRole('dialog', { name: action, exact: true });
    await dialog.getByLabel('Reason', { exact: true }).fill('It has to be checked.');
    await expect(button(dialog, action)).not.toHaveAttribute('aria-disabled', 'true');
    await button(dialog, action).focus();
    await hold(page, ENTER);
    await expectStatus(page, becomes);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}

test('the second click of a double click is nobody’s', async ({ asEditor: page }) => {
  const [first, second] = [
    await writeStory({ status: 'in review' }),
    await writeStory({ status: 'in review' }),
  ];
  await page.goto(`/newsroom/review?story=${first.id}`);
  await expect(button(page, 'Approve')).toBeEnabled();
  await button(page, 'Approve').dblclick();
  await expect(page.getByText('Approved. Nothing goes out yet.')).toHaveCount(1);
  await button(page, 'Take back').click();
  await expect(page.getByText('taken back. It stands where it stood before.')).toBeVisible();
  await openDesk(page, first.desk);
  await expectStatus(page, 'In review');
  await openDesk(page, second.desk);
  await expectStatus(page, 'In review');
  await expect(button(page, 'Approve')).toBeEnabled();
  await button(page, 'Approve').dblclick();
  await expect(page.getByRole('dialog', { name: 'Approve', exact: true })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expectStatus(page, 'In review');
});

test('A asks before it approves a text of which only the beginning was shown', async ({
  asEditor: page,
}) => {
  const paragraphs = Array.from({ length: 60 }, (_, n) => ({
    type: 'paragraph' as const,
    content: [
      { type: 'text' as const, text: `Paragraph ${n} of a long story about a hall. `.repeat(6) },
    ],
  }));
  const story = await writeStory({
    status: 'in review',
    content: { body: { type: 'doc', content: paragraphs } },
  });
  await page.goto(`/newsroom/review?story=${story.id}`);
  // Awake after 0.8 s, read after 2 s: this is between them.
  await button(page, 'Approve').click({ trial: true });
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Approve', exact: true });
  await expect(dialog.getByRole('list', { name: 'What will happen' })).toBeVisible();
  await button(dialog, 'Approve').click();
  await expect(page.getByText('Approved. Nothing goes out yet.')).toBeVisible();
});
