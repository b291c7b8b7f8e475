import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the colours of a page decide; everything else of it is the same in light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * Axe finds nothing against WCAG 2.2 AA and its own best practice, or against those of its rules
 * that go by colours; the message names rule and element.
 */
export async function expectNoViolations(page: Page, by?: 'colours'): Promise<void> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (by ? axe.withRules(COLOURS) : axe.withTags(tags)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} – ${target.join(' ')}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** Collects what the page complains of from now on: errors on the console and uncaught ones. */
export function consoleErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}
