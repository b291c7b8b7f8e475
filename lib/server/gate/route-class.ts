/** Which side of the organisation an address belongs to, and so what a request to it may carry. */
export type RouteClass = 'public' | 'staff' | 'picture' | 'asset' | 'health' | 'tooling';

const staff = /^\/(newsroom|login|api)(\/|$)/;
const publicApi = /^\/api\/v1(\/|$)/;

/**
 * The wing of a decoded path. `tooling` are the addresses that Next's development server adds; in
 * production they belong to nobody and answer like any other unknown page.
 */
export function routeClassOf(path: string, dev: boolean): RouteClass {
  if (path === '/healthz' || path === '/readyz') return 'health';
  if (staff.test(path) && !publicApi.test(path)) return 'staff';
  if (path.startsWith('/media/')) return 'picture';
  if (dev && /^\/(_next\/|__next)/.test(path)) return 'tooling';
  return path.startsWith('/_next/static/') ? 'asset' : 'public';
}

/** Methods that an address of the wing knows. */
export function methodsOf(routeClass: RouteClass, path: string): readonly string[] {
  if (routeClass === 'tooling') return ['GET', 'HEAD', 'POST'];
  if (routeClass !== 'staff') return ['GET', 'HEAD'];
  return path.startsWith('/api/')
    ? ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
    : ['GET', 'HEAD', 'POST'];
}

/**
 * The largest body in bytes that an address takes: a picture of 30 MiB with its form around it,
 * else a form, of which Next takes no more; 0 where no body is taken.
 */
export function bodyLimit(routeClass: RouteClass, path: string): number {
  if (routeClass !== 'staff' && routeClass !== 'tooling') return 0;
  return /^\/api\/media(\/|$)/.test(path) ? 31 * 2 ** 20 : 2 ** 20;
}
