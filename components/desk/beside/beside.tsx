'use client';
import { useSyncExternalStore } from 'react';
import { setText } from '#lib/story/flat/set-text.ts';
import { besideOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useDocument, useMayWrite, useReadyDocument } from '../document/use-document.tsx';
import { useTextOf, write } from '../document/shared/use-shared.ts';
import { CopyWords } from './copy-words.tsx';
import type { KeptWords } from './kept-words.ts';

const NONE: readonly KeptWords[] = [];
const NEVER = () => () => {};

/** A page of pasted text drawn whole would hold up every key. */
const MOST_SHOWN = 4_000;

const beginning = (words: string): string =>
  words.length <= MOST_SHOWN
    ? words
    : `${words.slice(0, MOST_SHOWN)}…\n(${words.length.toLocaleString('en')} characters; Copy takes all of them.)`;

const ON_SCREEN_ALONE =
  'This browser has no room left to keep them: copy them before you close this window.';

function KeptNote({
  entry,
  isKept,
  drop,
}: {
  entry: KeptWords;
  isKept: boolean;
  drop: (() => void) | null;
}) {
  return (
    <section className="note heed kept-words" aria-label={`Kept words, ${entry.part}`}>
      <Icon name="warning" />
      <div>
        <p>
          <b>Kept beside the text ({entry.part}).</b> {entry.why}
          {!isKept && ` ${ON_SCREEN_ALONE}`}
        </p>
        <pre tabIndex={0} role="region" aria-label="The kept words">
          {beginning(entry.words)}
        </pre>
        <CopyWords words={entry.words}>
          {drop && (
            <Button small kind="plain" onClick={drop}>
              Throw away
            </Button>
          )}
        </CopyWords>
      </div>
    </section>
  );
}

const BROUGHT_OVER =
  'These words stood in the story before the newsroom was updated, and were too much for the ' +
  'field that they stood in. Everybody sees them here.';

/** Words without a place that are everybody's, in the document itself. */
function SharedBeside() {
  const { facts } = useDesk();
  const open = useReadyDocument();
  const text = open ? besideOf(open.doc) : undefined;
  const words = useTextOf(text);
  const mayWrite = useMayWrite(facts.mayEdit);
  if (!text || words === '') return null;
  return (
    <KeptNote
      entry={{ id: 'shared', part: 'all parts', words, why: BROUGHT_OVER }}
      isKept
      drop={mayWrite ? () => write(text, () => setText(text, '')) : null}
    />
  );
}

/** Everything that waits for a decision, over the text. */
export function KeptBeside() {
  const beside = useDocument((open) => open?.beside ?? null);
  const kept = useSyncExternalStore(
    beside?.subscribe ?? NEVER,
    () => beside?.list() ?? NONE,
    () => NONE,
  );
  const isKept = useSyncExternalStore(
    beside?.subscribe ?? NEVER,
    () => beside?.isKept() ?? true,
    () => true,
  );
  return (
    <>
      <SharedBeside />
      {kept.map((entry) => (
        <KeptNote
          key={entry.id}
          entry={entry}
          isKept={isKept}
          drop={() => beside?.drop(entry.id)}
        />
      ))}
    </>
  );
}
