const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Once seen over https, the site is asked for over https alone, for a year (RFC 6797). Other names
 * of its domain are none of ours.
 */
export const STRICT_TRANSPORT = 'max-age=31536000';

const policy = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Readers' pages run no script at all. */
export const readerHeaders: Readonly<Record<string, string>> = {
  ...common,
  'Content-Security-Policy': policy({
    'default-src': "'none'",
    'script-src': "'none'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    // Nothing of a page can use it; what audits a page from within asks it for robots.txt.
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }),
};

/** What is fetched, not shown as a page: nothing in it may run. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
};

const preview = /^\/newsroom\/stories\/[^/?]+\/preview(?:\?|$)/;
/**
 * Who may frame a staff page: nobody, but for a story's preview, which the review shows as a phone
 * would.
 */
const framedBy = (url: string): "'self'" | "'none'" => (preview.test(url) ? "'self'" : "'none'");

/**
 * Staff pages run Next's scripts, known by the nonce that Next finds in the same policy on the
 * request. The development server evaluates its modules and needs more.
 */
export function staffPolicy(nonce: string, url: string, dev: boolean): string {
  return policy({
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': framedBy(url),
  });
}

/** Headers of every answer of the staff wing; `url` decides whether a page of ours may frame it. */
export function staffHeaders(url: string): Readonly<Record<string, string>> {
  return {
    ...common,
    'Referrer-Policy': 'same-origin',
    'X-Frame-Options': framedBy(url) === "'self'" ? 'SAMEORIGIN' : 'DENY',
  };
}
