import { expect, type Page } from '@playwright/test';
import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { button, expectSaved } from './acts.ts';

export const body = (page: Page) => page.getByRole('textbox', { name: 'Body', exact: true });
export const field = (page: Page, name: string) =>
  page.getByRole('textbox', { name, exact: true }).first();

/** Starts a story and waits until the server has it. Gives back its address. */
export async function startStory(page: Page): Promise<string> {
  await page.goto('/newsroom/stories');
  await button(page, 'New story').first().click();
  await expectSaved(page);
  return page.url();
}

/** Opens a story's desk and waits until the server's text is there. */
export async function openStory(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectSaved(page);
}

/** What a part shows, a line for each block; carets of others and slips of uploads are no text. */
export const linesOf = (page: Page, part = 'body'): Promise<string[]> =>
  page.evaluate((id) => {
    const shown = document.getElementById(id)?.cloneNode(true) as HTMLElement;
    for (const beside of shown.querySelectorAll('.caret, .upload-slip, .ProseMirror-widget'))
      beside.remove();
    return [...shown.childNodes].map(({ textContent }) => textContent ?? '');
  }, part);

/** Both windows come to show these lines, and nothing waits any more. */
export async function expectLines(pages: Page[], lines: string[], part = 'body'): Promise<void> {
  for (const page of pages) {
    // A connection that comes back on a busy machine takes its time.
    await expect.poll(() => linesOf(page, part), { timeout: 30_000 }).toEqual(lines);
    await expectSaved(page);
  }
}

/** Writes these paragraphs in place of everything in the body, as one person's paste would. */
export async function setParagraphs(page: Page, lines: string[]): Promise<void> {
  await page.evaluate((texts) => {
    const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
    const content = texts.map((text) => ({
      type: 'paragraph',
      ...(text && { content: [{ type: 'text', text }] }),
    }));
    editor?.commands.setContent({ type: 'doc', content });
  }, lines);
  await expectSaved(page);
}

/**
 * Puts the caret into the line that has these words, so many characters after where they begin;
 * chooses as many as asked.
 */
export async function caretAt(
  page: Page,
  words: string,
  offset: number,
  choose = 0,
  nth = 0,
): Promise<void> {
  await page.evaluate(
    ([sought, at, chosen, which]) => {
      const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
      const found: number[] = [];
      editor?.state.doc.descendants((node, position) => {
        const index = node.isTextblock ? node.textContent.indexOf(sought) : -1;
        if (index >= 0 && (sought !== '' || node.textContent === ''))
          found.push(position + 1 + index);
      });
      const from = (found[which] ?? 0) + at;
      editor
        ?.chain()
        .focus()
        .setTextSelection({ from, to: from + chosen })
        .run();
    },
    [words, offset, choose, nth] as const,
  );
  // The editor takes the focus with the next picture that the browser draws: keys that are pressed
  // before are nobody's.
  await expect(body(page)).toBeFocused();
}

/**
 * An input method at work: each step replaces the one before; `commit` is what it comes to.
 * Chromium only.
 */
export async function compose(
  page: Page,
  steps: string[],
  commit: string,
  meanwhile: (step: number) => Promise<void> = async () => {},
): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const [at, text] of steps.entries()) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await meanwhile(at);
  }
  await devtools.send('Input.insertText', { text: commit });
  await devtools.detach();
}

/** Pastes words, and their form where it is given, into a part. */
export const paste = (page: Page, text: string, html = '', part = 'body'): Promise<void> =>
  page.evaluate(
    ([plain, formed, id]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (formed) clipboardData.setData('text/html', formed);
      document
        .getElementById(id)
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
    },
    [text, html, part] as const,
  );
