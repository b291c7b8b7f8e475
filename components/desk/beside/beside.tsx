'use client';
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { setText } from '#lib/document/flat/set-text.ts';
import { besideOf } from '#lib/newsroom/documents/layout.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useMayWrite, useReadyDocument } from '../document/use-document.tsx';
import { useTextOf, write } from '../document/use-shared.ts';
import { readKept, writeKept, type KeptWords } from './kept-words.ts';

interface Beside {
  kept: readonly KeptWords[];
  keep: (words: Omit<KeptWords, 'id'>) => void;
  drop: (id: string) => void;
}

const Kept = createContext<Beside>({ kept: [], keep: () => undefined, drop: () => undefined });
export const useBeside = (): Beside => useContext(Kept);

interface BesideProviderProps { storyId: string; staffId: string; children: ReactNode }

/** Keeps what has no place in the text, over reloads too. */
export function BesideProvider({ storyId, staffId, children }: BesideProviderProps) {
  const [kept, setKept] = useState<readonly KeptWords[]>([]);
  useEffect(() => setKept(readKept(window.localStorage, storyId, staffId)), [storyId, staffId]);
  const change = useCallback((next: (before: readonly KeptWords[]) => readonly KeptWords[]) => {
    // The store is asked anew: another window of this browser may have kept something meanwhile.
    const now = next(readKept(window.localStorage, storyId, staffId));
    writeKept(window.localStorage, storyId, staffId, now);
    setKept(now);
  }, [storyId, staffId]);
  const beside = useMemo<Beside>(() => ({
    kept,
    keep: (words) => change((before) => [...before, { ...words, id: crypto.randomUUID() }]),
    drop: (id) => change((before) => before.filter((entry) => entry.id !== id)),
  }), [kept, change]);
  return <Kept value={beside}>{children}</Kept>;
}

function KeptNote({ entry, drop }: { entry: KeptWords; drop: (() => void) | null }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => void navigator.clipboard.writeText(entry.words).then(() => setCopied(true), () => setCopied(false));
  return (
    <section className="note heed kept-words" aria-label={`Kept words, ${entry.part}`}>
      <Icon name="warning" />
      <div>
        <p><b>Kept beside the text ({entry.part}).</b> {entry.why}</p>
        <pre tabIndex={0} role="region" aria-label="The kept words">{entry.words}</pre>
        <div className="buttons">
          <Button small onClick={copy}>Copy</Button>
          {drop && <Button small kind="plain" onClick={drop}>Throw away</Button>}
          {copied !== null && <span role="status">{copied ? 'Copied.' : 'The browser keeps the clipboard shut: mark the words and copy them.'}</span>}
        </div>
      </div>
    </section>
  );
}

const BROUGHT_OVER = 'These words stood in the story before the newsroom was updated, and were too much for the field that they stood in. Everybody sees them here.';

/** Words without a place that are everybody's, in the document itself. */
function SharedBeside() {
  const { facts } = useDesk();
  const open = useReadyDocument();
  const text = open ? besideOf(open.doc) : undefined;
  const words = useTextOf(text);
  const mayWrite = useMayWrite(facts.mayEdit);
  if (!text || words === '') return null;
  return <KeptNote entry={{ id: 'shared', part: 'all parts', words, why: BROUGHT_OVER }} drop={mayWrite ? () => write(text, () => setText(text, '')) : null} />;
}

/** Everything that waits for a decision, over the text. */
export function KeptBeside() {
  const { kept, drop } = useBeside();
  return (
    <>
      <SharedBeside />
      {kept.map((entry) => <KeptNote key={entry.id} entry={entry} drop={() => drop(entry.id)} />)}
    </>
  );
}
