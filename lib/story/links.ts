const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const LONGEST = 2_048;
const SHOWN = 80;
const SHAPE = /^(?:https?:\/\/[^\s\p{Cc}]+|mailto:[^\s\p{Cc}]+)$/iu;

/**
 * Whether an address may stand in a text: absolute, with https, http or mailto, at most 2,048
 * characters, no white space. The address is parsed as a browser would (WHATWG URL), so that no
 * spelling of `javascript:` passes.
 */
export function isAllowedLink(address: unknown): boolean {
  if (typeof address !== 'string' || address.length > LONGEST || !SHAPE.test(address)) return false;
  return URL.canParse(address) && SCHEMES.has(new URL(address).protocol);
}

/** The sentence for an address that is not taken over. */
export function refusedLink(address: unknown): string {
  const words = typeof address === 'string' ? address : String(address);
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  return `One link was not taken over: “${shown}”. Links start with https, http or mailto.`;
}

const NAMES_A_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The address that somebody means who types or pastes it: `example.org/page` is https,
 * `desk@example.org` is mailto. null when it is none that may stand in a text.
 */
export function typedLink(typed: string): string | null {
  const address = typed.trim();
  if (isAllowedLink(address)) return address;
  if (NAMES_A_SCHEME.test(address) || !address.includes('.')) return null;
  const meant = /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
  return isAllowedLink(meant) ? meant : null;
}
