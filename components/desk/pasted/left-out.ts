import type { LeftOut } from '#lib/story/paste/mess.ts';

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What was left out of a paste, in one line; null for nothing that somebody may miss. */
export function leftOutLine(left: LeftOut): string | null {
  const { pictures, recordings, struck, comments, formulas, titles, sources } = left;
  const parts = [
    ...counted(pictures, 'picture', 'pictures'),
    ...counted(recordings, 'film or sound', 'films or sounds'),
    ...counted(struck.length, 'struck passage', 'struck passages'),
    ...counted(comments.length, 'comment', 'comments'),
    ...counted(formulas.length, 'formula', 'formulas'),
    ...counted(titles.length, 'title of a link', 'titles of links'),
    ...counted(sources.length, 'source of a quotation', 'sources of quotations'),
  ];
  if (parts.length === 0) return null;
  const pictureWay = pictures > 0 ? ' Put a picture in from its file, with its credit.' : '';
  return `Left out of what was pasted: ${parts.join(', ')}.${pictureWay}`;
}

/** The words of what was left out, a paragraph for each piece; '' where it had none. */
export function leftOutWords(left: LeftOut): string {
  const { struck, comments, formulas, titles, sources } = left;
  const named = (name: string, words: readonly string[]) => words.map((text) => `${name}: ${text}`);
  return [
    ...named('Struck', struck),
    ...named('Comment', comments),
    ...named('Formula', formulas),
    ...named('Title of a link', titles),
    ...named('Source of a quotation', sources),
  ].join('\n\n');
}

type Listener = () => void;
let shown = '';
const listeners = new Set<Listener>();

/** The words that are being looked at; '' for none. */
export const leftOut = {
  read: (): string => shown,
  listen: (tell: Listener): (() => void) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  },
  show: (words: string): void => {
    shown = words;
    for (const tell of listeners) tell();
  },
};
