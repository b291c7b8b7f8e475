import type { Page } from '@playwright/test';
import type { TiptapEditorHTMLElement } from '@tiptap/core';

/** Takes hold of what is chosen, with the mouse. */
export async function takeChosen(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
    const { from = 0, to = 0 } = editor?.state.selection ?? {};
    const {
      left = 0,
      top = 0,
      bottom = 0,
    } = editor?.view.coordsAtPos(Math.floor((from + to) / 2)) ?? {};
    return { x: left, y: (top + bottom) / 2 };
  });
  await page.mouse.move(place.x, place.y);
  await page.mouse.down();
  await page.mouse.move(place.x + 10, place.y + 4, { steps: 4 });
}

/** Drops it behind the last word of a paragraph. */
export async function dropAtEndOf(page: Page, words: string): Promise<void> {
  const place = await page.evaluate((sought) => {
    const line = [...document.querySelectorAll('#body p')].find(({ textContent }) =>
      textContent?.includes(sought),
    );
    const range = document.createRange();
    range.selectNodeContents(line ?? document.body);
    const { right, top, bottom } = range.getBoundingClientRect();
    return { x: right, y: (top + bottom) / 2 };
  }, words);
  await page.mouse.move(place.x - 20, place.y, { steps: 6 });
  await page.mouse.move(place.x, place.y, { steps: 3 });
  await page.mouse.up();
}
