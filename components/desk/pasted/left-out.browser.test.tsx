import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NOTHING_LEFT } from '#lib/story/paste/mess.ts';
import { draw, sees } from '#lib/testing/browser/screen.tsx';
import { LeftOutPlace } from './left-out-place.tsx';
import { tellLeftOut } from './tell-left-out.ts';

test('the words that a paste left out are shown when they are asked for', async () => {
  draw(<LeftOutPlace />);
  tellLeftOut({ ...NOTHING_LEFT, struck: ['The old count'] });
  await sees(/Left out of what was pasted: 1 struck passage\./);
  await page.getByRole('button', { name: 'Show what was left out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Left out of what was pasted' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog.getByText(/Struck: The old count/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect.element(dialog).not.toBeInTheDocument();
});

test('pictures alone have no words to show', async () => {
  draw(null);
  tellLeftOut({ ...NOTHING_LEFT, pictures: 1 });
  await expect.element(page.getByText(/1 picture\. Put a picture in/)).toBeVisible();
  expect(page.getByRole('button', { name: 'Show what was left out' }).query()).toBeNull();
});
