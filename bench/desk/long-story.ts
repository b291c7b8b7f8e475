import type { Page } from '@playwright/test';

const VOCABULARY = [
  'observers',
  'may',
  'film',
  'the',
  'counting',
  'of',
  'votes',
  'from',
  'first',
  'envelope',
  'to',
  'last',
  'signature',
  'ruled',
  'chamber',
  'on',
  'Monday',
];
const WORDS_A_PARAGRAPH = 60;

function paragraphs(words: number): string[] {
  return Array.from({ length: Math.ceil(words / WORDS_A_PARAGRAPH) }, (_, n) =>
    Array.from(
      { length: WORDS_A_PARAGRAPH },
      (__, at) => VOCABULARY[(at * 7 + n * 3) % VOCABULARY.length],
    ).join(' '),
  );
}

/** A body of that many words. */
export const textOf = (words: number) => ({
  type: 'doc' as const,
  content: paragraphs(words).map((text) => ({
    type: 'paragraph' as const,
    content: [{ type: 'text' as const, text }],
  })),
});

/**
 * Starts a story, fills its body with that many words, waits until they are saved. Gives back its
 * address.
 */
export async function startLongStory(page: Page, words: number): Promise<string> {
  await page.goto('/newsroom/stories');
  await page
    .getByRole('button', { name: 'New story' })
    .or(page.getByRole('link', { name: 'New story' }))
    .first()
    .click();
  await page.waitForURL(/\/newsroom\/stories\/[0-9a-f-]{36}$/);
  const body = page.getByRole('textbox', { name: 'Body', exact: true });
  await body.locator('p').first().waitFor();
  await body.evaluate((element, texts) => {
    const { editor } = element as unknown as {
      editor: { commands: { insertContent: (content: unknown) => void } };
    };
    editor.commands.insertContent(
      texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    );
  }, paragraphs(words));
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor({ timeout: 60_000 });
  return page.url();
}
