import type { IncomingHttpHeaders } from 'node:http';

/** The header by which a browser calls a server action of Next's. */
export const ACTION = 'next-action';

/** Where Next's pages ask for files of the build. */
export const STATIC_PATH = '/_next/static/';

/** The socket of Next's development server. */
export const TOOLING_SOCKET = '/_next/hmr';

/** Whether a request calls a server action. */
export const callsAction = (headers: IncomingHttpHeaders): boolean => headers[ACTION] !== undefined;

/** Whether a page of Next's asks for data, not for a page. */
export const asksForData = (headers: IncomingHttpHeaders): boolean => headers.rsc !== undefined;

/** Whether a path is one that Next's development server adds. */
export const isTooling = (path: string): boolean => /^\/(_next\/|__next)/.test(path);
