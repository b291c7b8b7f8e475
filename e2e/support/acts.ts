import { expect, type Locator, type Page } from '@playwright/test';

/** Opens a writing desk and waits until its text is there to be written in. */
export async function openDesk(page: Page, desk: string): Promise<void> {
  await page.goto(desk);
  await expectSaved(page);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status')).toHaveText(/^Saved/, { timeout: 20_000 });
}

export const button = (within: Page | Locator, name: string): Locator =>
  within.getByRole('button', { name, exact: true });

/** Writes into a field of the text, at its end, and waits until the server has it. */
export async function write(page: Page, field: string, words: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field, exact: true });
  await box.click();
  await page.keyboard.press('Control+End');
  await box.pressSequentially(words);
  await expect(box).toContainText(words);
  await expectSaved(page);
}

/** Types into one of the tag boxes and takes the only match with Enter. */
export async function takeTag(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true });
  await box.fill(name);
  await expect(page.getByRole('listbox').getByRole('option', { name }).first()).toBeVisible();
  await box.press('Enter');
  await expect(button(page, `Remove ${name}`)).toBeVisible();
}

/** An action that needs no more than a click. */
export const act = (page: Page, name: string): Promise<void> => button(page, name).first().click();

/** Opens the dialog of an action. */
export async function openDialog(page: Page, name: string): Promise<Locator> {
  await act(page, name);
  const dialog = page.getByRole('dialog', { name, exact: true });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** An action with its dialog: fills these fields, does the deed, waits until the dialog is gone. */
export async function actInDialog(
  page: Page,
  name: string,
  fields: Record<string, string> = {},
): Promise<void> {
  const dialog = await openDialog(page, name);
  for (const [label, words] of Object.entries(fields))
    await dialog.getByLabel(label, { exact: true }).fill(words);
  await button(dialog, name).click();
  await expect(dialog).toBeHidden();
}

/** The mark that says how a story stands, in the bar over its text. */
export async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.getByRole('main').getByText(status, { exact: true }).first()).toBeVisible();
}
