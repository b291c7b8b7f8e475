import * as Y from 'yjs';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Bytes as a string of one character each, which a browser's store keeps as it is. */
function packed(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}

/** An update that was written down; null for none, and for one of which nothing can be read. */
function readable(text: string | null): Uint8Array | null {
  if (text === null) return null;
  try {
    const update = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    Y.decodeUpdate(update);
    return update;
  } catch {
    return null;
  }
}

/** The changes of a document that the browser's database has not confirmed yet. */
export interface LastWords {
  /** Notes a change; gives back its number. Null is one that is written down elsewhere already. */
  note: (update: Uint8Array | null) => number;
  /** Everything up to that number is in the database. */
  confirmed: (through: number) => void;
  /**
   * Writes down what is not confirmed. Takes no time to answer, as a window that goes has none;
   * false where it cannot be kept.
   */
  write: () => boolean;
  /** Forgets them all, for good: what is noted from now on is not written down either. */
  forget: () => void;
  /** Puts what an earlier window wrote down into the document. */
  bringBack: (doc: Y.Doc) => void;
}

/**
 * IndexedDB answers later, and a window that goes breaks off what it has not answered: letters of
 * the last moment would be gone. They are written into a store that answers at once, and put into
 * the document by the next window.
 *
 * @param name Of the document, on this device.
 * @param store Of strings, at once: the window's localStorage.
 */
export function lastWordsOf(name: string, store: Store): LastWords {
  const key = `galley-last:${name}`;
  const open: { n: number; update: Uint8Array }[] = [];
  let made = 0;
  let isForgotten = false;
  /** What an earlier window wrote down, and the number with which it is confirmed too. */
  let broughtBack: { text: string; n: number } | null = null;
  return {
    note: (update) => {
      made += 1;
      if (update) open.push({ n: made, update });
      return made;
    },
    confirmed: (through) => {
      while (open[0] && open[0].n <= through) open.shift();
      if (!broughtBack || broughtBack.n > through) return;
      // Another window may have gone meanwhile, and have left more.
      if (store.getItem(key) === broughtBack.text) store.removeItem(key);
      broughtBack = null;
    },
    write: () => {
      if (open.length === 0 || isForgotten) return true;
      try {
        const before = readable(store.getItem(key));
        store.setItem(
          key,
          packed(
            Y.mergeUpdates([...(before ? [before] : []), ...open.map(({ update }) => update)]),
          ),
        );
        return true;
      } catch {
        return false;
      }
    },
    forget: () => {
      isForgotten = true;
      store.removeItem(key);
    },
    bringBack: (doc) => {
      const text = store.getItem(key);
      if (text === null) return;
      const update = readable(text);
      if (update) Y.applyUpdate(doc, update, 'device');
      broughtBack = { text, n: made };
    },
  };
}
