import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Toasts } from '#components/ui/toast.tsx';

/** What stands on the screen of a test. */
export interface Screen {
  /** Where the router was sent: `push /newsroom`, `refresh`. */
  went: string[];
  /** Draws something else in the same place. */
  show: (what: ReactNode) => void;
}

let roots: Root[] = [];

/** Takes everything away that a test has drawn, and what it kept in the browser. */
export function leave(): void {
  // Toasts outlive what they are about.
  for (const dismiss of document.querySelectorAll<HTMLElement>('.toast [aria-label="Dismiss"]'))
    dismiss.click();
  for (const root of roots) root.unmount();
  roots = [];
  document.body.replaceChildren();
  for (const name of document.body.getAttributeNames()) document.body.removeAttribute(name);
  localStorage.clear();
  for (const pair of document.cookie.split('; '))
    document.cookie = `${pair.split('=')[0]}=; path=/; max-age=0`;
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name];
}

function noting(went: string[]): AppRouterInstance {
  const note = (how: string) => (href?: string) =>
    void went.push(href === undefined ? how : `${how} ${href}`);
  return {
    back: note('back'),
    forward: note('forward'),
    refresh: note('refresh'),
    push: note('push'),
    replace: note('replace'),
    prefetch: () => undefined,
    bfcacheId: '',
  };
}

/**
 * Draws something as it stands on a page of the newsroom: in `main`, or in a place of its own, with
 * the toasts and a router.
 */
export function draw(
  what: ReactNode,
  path = '/newsroom',
  place = document.body.appendChild(document.createElement('main')),
): Screen {
  const root = createRoot(place);
  roots.push(root);
  const went: string[] = [];
  const router = noting(went);
  const show = (now: ReactNode) =>
    root.render(
      <AppRouterContext value={router}>
        <PathnameContext value={path}>
          {now}
          <Toasts />
        </PathnameContext>
      </AppRouterContext>,
    );
  show(what);
  return { went, show };
}

/** Waits for words, or a part of them, on the screen. */
export const sees = (words: string | RegExp) =>
  expect.element(page.getByText(words, { exact: false }).first()).toBeVisible();

/**
 * A control by its name: of the dialog where one is open, which makes everything around it inert.
 */
export function control(name: string, role: Parameters<typeof page.getByRole>[0] = 'button') {
  const place = document.querySelector('[role="dialog"]') ? page.getByRole('dialog') : page;
  return place.getByRole(role, { name });
}

export const click = (...which: Parameters<typeof control>) => control(...which).click();

/** Presses keys as user-event writes them: `{Control>}k{/Control}`. */
export const keys = (pressed: string) => userEvent.keyboard(pressed);

export const focused = (): string => {
  const { activeElement } = document;
  return (
    activeElement?.getAttribute('aria-label') ??
    (activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ??
    activeElement?.textContent ??
    ''
  );
};
