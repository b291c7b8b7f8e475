/*
 * Sent to browsers as text (script.ts): a function here uses nothing but itself.
 */

/** What the worker looks at of a request. */
export interface AskedOfWorker {
  method: string;
  /** `navigate` for what is shown as a page. */
  mode: string;
  url: string;
  /** A header by which Next asks for data of a page (`RSC`) or calls an action is there. */
  forNext: boolean;
}

/**
 * `page`: the network first, else what is kept. `file`: of the build, whose name changes with what
 * is in it. `spare`: a file whose name stays, kept for when there is no network. `picture`: the
 * same, for one person. `pass`: none of the worker's business.
 */
export type Plan = 'page' | 'file' | 'spare' | 'picture' | 'pass';

/**
 * What the service worker does with a request. `files` are the paths that it keeps of this release,
 * `origin` is the site's own.
 */
export function planOf(asked: AskedOfWorker, origin: string, files: ReadonlySet<string>): Plan {
  const url = new URL(asked.url);
  if (
    asked.method !== 'GET' ||
    asked.forNext ||
    url.origin !== origin ||
    url.searchParams.has('_rsc')
  )
    return 'pass';
  const { pathname } = url;
  if (asked.mode === 'navigate')
    return /^\/newsroom(\/|$)/.test(pathname) && !/\.(json|js)$/.test(pathname) ? 'page' : 'pass';
  if (files.has(pathname)) return pathname.startsWith('/_next/static/') ? 'file' : 'spare';
  return /^\/(media\/[0-9a-f]{64}\/|api\/media\/[^/]+$)/.test(pathname) ? 'picture' : 'pass';
}

/** Whether a path is that of a story's writing desk: the pages that are kept. */
export function isDesk(path: string): boolean {
  return /^\/newsroom\/stories\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(path);
}

/**
 * What a page says of itself: for whom it was made, its title, its looks and sheets. Null for one
 * that was made for nobody.
 */
export function readPage(
  html: string,
): { person: string; title: string; looks: string; sheets: string[] } | null {
  const start = /<html\b([^>]*)>/.exec(html)?.[1] ?? '';
  const person = /\sdata-person="([0-9a-f-]{36})"/.exec(start)?.[1];
  if (!person) return null;
  const looks = [...start.matchAll(/\sdata-(?:theme|density)="[a-z]+"/g)]
    .map(([attribute]) => attribute)
    .join('');
  const sheets = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].map(
    ([link]) => /\shref="(\/_next\/static\/[\w./~-]+)"/.exec(link)?.[1] ?? '',
  );
  const named = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
  const text = named
    .replace(/ · Galley$/, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return { person, title: text, looks, sheets: sheets.filter((sheet) => sheet !== '') };
}
