import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Organisation } from '#lib/publication/organisation.ts';
import { messagesOf } from '#lib/publication/messages/messages-of.ts';
import type { Page } from '#lib/publication/pages/pages.ts';

const organisation: Organisation = {
  name: 'The Alliance Wire',
  tagline: 'News of power',
  language: 'en',
  timeZone: 'UTC',
  demo: false,
  changedAt: new Date(0),
};

/** A page at noon of 24 November 2026, for tests of what is pure. */
export const pageIn = (language = 'en', facts: Partial<Organisation> = {}): Page => ({
  organisation: { ...organisation, ...facts },
  language,
  messages: messagesOf(language),
  now: new Date('2026-11-24T12:00:00Z'),
});

/** What a reader's component comes to, as a document. */
export function drawn(what: ReactNode): Document {
  return parseHTML(`<!DOCTYPE html><html><body>${renderToStaticMarkup(what)}</body></html>`)
    .document;
}

/** The text of each element that a selector finds. */
export const texts = (within: ParentNode, selector: string): string[] =>
  [...within.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  );

/**
 * An attribute of each element that a selector finds; React writes some names with capitals, which
 * HTML does not tell apart.
 */
export const attributes = (within: ParentNode, selector: string, name: string): (string | null)[] =>
  [...within.querySelectorAll(selector)].map(
    (element) =>
      [...element.attributes].find((one) => one.name.toLowerCase() === name)?.value ?? null,
  );

/** Levels of the headings in order: `1 2 3 3`. */
export const outline = (within: ParentNode): string =>
  [...within.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map(({ tagName }) => tagName.slice(1))
    .join(' ');
