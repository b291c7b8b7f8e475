import {
  workAsyncStorage,
  type WorkStore,
} from 'next/dist/server/app-render/work-async-storage.external';
import {
  workUnitAsyncStorage,
  type RequestStore,
} from 'next/dist/server/app-render/work-unit-async-storage.external';
import { RequestCookies } from 'next/dist/server/web/spec-extension/cookies';
import { HeadersAdapter } from 'next/dist/server/web/spec-extension/adapters/headers';
import {
  MutableRequestCookiesAdapter,
  RequestCookiesAdapter,
} from 'next/dist/server/web/spec-extension/adapters/request-cookies';
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { createElement, type ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';

/** What a page, a server action or a metadata function came to. */
export type Answer<Value> =
  | { is: 'answer'; value: Value; set: string[] }
  | { is: 'redirect'; to: string; set: string[] }
  | { is: 403 | 404 };

interface Visit {
  cookie?: string;
  /** Headers by their names in small letters. */
  headers?: Record<string, string>;
}

/** As Next encodes them: `NEXT_REDIRECT;replace;/login;307;`, `NEXT_HTTP_ERROR_FALLBACK;404`. */
function endOf(thrown: unknown): { is: 'redirect'; to: string } | { is: 403 | 404 } | null {
  if (!(thrown instanceof Error && 'digest' in thrown && typeof thrown.digest === 'string'))
    return null;
  const [kind, status, to = ''] = thrown.digest.split(';');
  if (kind === 'NEXT_REDIRECT') return { is: 'redirect', to };
  if (kind !== 'NEXT_HTTP_ERROR_FALLBACK') return null;
  return { is: status === '403' ? 403 : 404 };
}

/**
 * Calls what Next would call for a request of a browser, with its cookies and headers.
 *
 * @returns What it gave back, or how it ended: a redirect, not found, forbidden; with the cookies
 * that it set.
 * @throws whatever else it threw.
 */
export async function visit<Value>(
  { cookie = '', headers = {} }: Visit,
  call: () => Promise<Value>,
): Promise<Answer<Value>> {
  // `forbidden()` is an option of next.config.mjs, which Next hands on by this name.
  process.env['__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS'] = 'true';
  const set: string[] = [];
  const sent = new Headers({ ...headers, cookie });
  const mutable = MutableRequestCookiesAdapter.wrap(new RequestCookies(sent), (cookies) => {
    set.splice(0, set.length, ...cookies);
  });
  const request: Partial<RequestStore> = {
    type: 'request',
    phase: 'action',
    url: { pathname: '/', search: '' },
    cookies: RequestCookiesAdapter.seal(new RequestCookies(sent)),
    headers: HeadersAdapter.seal(sent),
    mutableCookies: mutable,
    userspaceMutableCookies: mutable,
    rootParams: {},
  };
  // As much of Next's own facts as its functions ask for here.
  const work = { route: '/', page: '/page', incrementalCache: {} } as WorkStore;
  try {
    const value = await workAsyncStorage.run(work, () =>
      workUnitAsyncStorage.run(request as RequestStore, call),
    );
    return { is: 'answer', value, set };
  } catch (thrown) {
    const end = endOf(thrown);
    if (!end) throw thrown;
    return end.is === 'redirect' ? { ...end, set } : end;
  }
}

/** Nobody presses anything on a page that is only drawn. */
const router: AppRouterInstance = {
  back: () => {},
  forward: () => {},
  refresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
  bfcacheId: '',
};

const inShell = (page: ReactNode): ReactNode =>
  createElement(
    AppRouterContext,
    { value: router },
    createElement(PathnameContext, { value: '/' }, page),
  );

/**
 * Draws a page, async components included. Ends as the page does, also where a component in it
 * finds nothing.
 */
export async function drawPage(by: Visit, page: () => Promise<ReactNode>): Promise<Answer<string>> {
  return visit(by, async () => {
    const failures: unknown[] = [];
    const stream = await renderToReadableStream(inShell(await page()), {
      onError: (error) => {
        failures.push(error);
      },
    });
    await stream.allReady;
    const html = await new Response(stream).text();
    if (failures.length > 0) throw failures[0];
    return html;
  });
}
