import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { button } from '../support/acts.ts';
import { expect, test } from '../support/test.ts';
import { body, caretAt, expectLines, setParagraphs, startStory } from '../support/writing.ts';

test(
  'an editor that fails is opened anew with the shared text; what stood on the screen alone ' +
    'is kept beside it, and the log is told',
  async ({ asReporter: page }) => {
    await startStory(page);
    await setParagraphs(page, ['First words.', 'Second words.']);
    await caretAt(page, 'First', 12);
    const told = page.waitForRequest('**/api/client-log');
    // The next change reaches the editor's state and never its view, nor the shared document.
    await page.evaluate(() => {
      const { editor } = document.getElementById('body') as TiptapEditorHTMLElement;
      if (editor)
        editor.view.updateState = () => {
          throw new Error('planted');
        };
    });
    await page.keyboard.type('X');
    const kept = page.getByRole('region', { name: 'Kept words, Body' });
    await expect(kept).toContainText('First words.X');
    const report = (await told).postDataJSON() as Record<string, unknown>;
    expect(report).toMatchObject({ happened: 'An editor failed and was made anew', part: 'body' });
    expect(JSON.stringify(report)).not.toContain('First words');
    await expectLines([page], ['First words.', 'Second words.']);
    // The caret is where it was, and writing goes on.
    await expect(body(page)).toBeFocused();
    await page.keyboard.type(' And on.');
    await expectLines([page], ['First words. And on.', 'Second words.']);
    await page.reload();
    await expect(kept).toContainText('First words.X');
    await button(kept, 'Throw away').click();
    await expect(kept).toHaveCount(0);
  },
);
