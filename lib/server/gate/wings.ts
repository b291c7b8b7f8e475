/** Which side of the house an address belongs to, and so what a request to it may carry. */
export type Wing = 'public' | 'staff' | 'picture' | 'asset' | 'health' | 'tooling';

const staff = /^\/(newsroom|login|api)(\/|$)/;
const publicApi = /^\/api\/v1(\/|$)/;

/**
 * The wing of a decoded path. `tooling` are the addresses that Next's development server adds; in production they
 * belong to nobody and answer like any other unknown page.
 */
export function wingOf(path: string, dev: boolean): Wing {
  if (path === '/healthz' || path === '/readyz') return 'health';
  if (staff.test(path) && !publicApi.test(path)) return 'staff';
  if (path.startsWith('/media/')) return 'picture';
  if (dev && /^\/(_next\/|__next)/.test(path)) return 'tooling';
  return path.startsWith('/_next/static/') ? 'asset' : 'public';
}

/** Methods that an address of the wing knows. */
export function methodsOf(wing: Wing, path: string): readonly string[] {
  if (wing === 'tooling') return ['GET', 'HEAD', 'POST'];
  if (wing !== 'staff') return ['GET', 'HEAD'];
  return path.startsWith('/api/') ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] : ['GET', 'HEAD', 'POST'];
}

/** The largest body in bytes that an address takes: a picture of 30 MiB with its form around it, else a form, of which Next takes no more. */
export function bodyLimit(wing: Wing, path: string): number {
  if (wing !== 'staff' && wing !== 'tooling') return 0;
  return /^\/api\/media(\/|$)/.test(path) ? 31 * 2 ** 20 : 2 ** 20;
}
