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

export interface FoundLink {
  /** Where it begins, in UTF-16 units of the text. */
  index: number;
  words: string;
  href: string;
}

/**
 * Only what says that it is an address: a scheme, `www.` or the @ of a mail address. A name with a
 * dot in it (Booking.com, U.S.) is a word of the story. No two tries begin in one run of letters,
 * so that a long line without white space costs no more than its length.
 */
const SAYS_SO =
  /(?:(?<![\p{L}\p{N}@])(?:https?:\/\/|mailto:|www\.(?=[^\s.]))|(?<![\p{L}\p{N}@_.+-])[\w.+-]+@(?=[\w-]+\.))[^\s<>"“”„«»]+/giu;
const CLOSING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether the last letter belongs to the sentence: a mark, or a bracket that was not opened. */
function endsSentence(run: string): boolean {
  const last = run.at(-1) ?? '';
  const opening = CLOSING[last];
  return opening ? run.split(last).length > run.split(opening).length : /[.,;:!?…'’‘]/u.test(last);
}

/** What of a run of letters is the address: without what belongs to the sentence around it. */
function addressIn(run: string): string {
  let end = run.length;
  while (endsSentence(run.slice(0, end))) end -= 1;
  return run.slice(0, end);
}

/** The addresses that stand in a text as its writer typed or pasted them. */
export function linksIn(text: string): FoundLink[] {
  return [...text.matchAll(SAYS_SO)].flatMap(({ 0: run, index }) => {
    if (run.length > LONGEST) return [];
    const words = addressIn(run);
    const href = typedLink(words);
    return href === null ? [] : [{ index, words, href }];
  });
}
