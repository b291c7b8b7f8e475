import { SaxesParser } from 'saxes';

/** What of a feed's entry tells which story it is, and which edition of it. */
export interface FeedEntry {
  /** `guid` of RSS, `id` of Atom. */
  guid: string;
  title: string;
  /** `atom:updated` of RSS, `updated` of Atom; milliseconds, NaN where there is none. */
  updatedAt: number;
}

const ENTRIES = new Set(['item', 'entry']);
const FIELDS: Readonly<Record<string, 'guid' | 'title' | 'updated'>> = {
  guid: 'guid',
  id: 'guid',
  title: 'title',
  updated: 'updated',
  'atom:updated': 'updated',
};

interface Visitor {
  open: (path: readonly string[]) => void;
  /** Called with the text that stands in the element itself. */
  close: (path: readonly string[], text: string) => void;
}

/** Throws where the document is no XML. */
function visit(xml: string, { open, close }: Visitor): void {
  const path: string[] = [];
  const texts: string[] = [];
  const parser = new SaxesParser();
  const add = (text: string) => {
    if (texts.length > 0) texts.push((texts.pop() ?? '') + text);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    path.push(name);
    texts.push('');
    open(path);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    close(path, texts.pop() ?? '');
    path.pop();
  });
  parser.write(xml).close();
}

/** The entries of a feed in RSS or Atom; null where it is no XML. */
export function entriesIn(xml: string): FeedEntry[] | null {
  const entries: Partial<Record<'guid' | 'title' | 'updated', string>>[] = [];
  try {
    visit(xml, {
      open: (path) => {
        if (ENTRIES.has(path.at(-1) ?? '')) entries.push({});
      },
      close: (path, text) => {
        const field = FIELDS[path.at(-1) ?? ''];
        const entry = entries.at(-1);
        if (field && entry && ENTRIES.has(path.at(-2) ?? '')) entry[field] = text.trim();
      },
    });
  } catch {
    return null;
  }
  return entries.map(({ guid = '', title = '', updated = '' }) => ({
    guid,
    title,
    updatedAt: Date.parse(updated),
  }));
}

/** The addresses that a sitemap lists; null where it is no XML. */
export function locationsIn(xml: string): string[] | null {
  const locations: string[] = [];
  try {
    visit(xml, {
      open: () => undefined,
      close: (path, text) => {
        if (path.at(-1) === 'loc') locations.push(text.trim());
      },
    });
  } catch {
    return null;
  }
  return locations;
}
