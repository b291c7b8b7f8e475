'use client';
import { createContext, Fragment, use, useEffect, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';

const Over = createContext(false);

/** Whether what is being read does not wait for a decision any more. */
export const useIsOver = (): boolean => use(Over);

interface Reading {
  id: string;
  /** Of the text; null where the story is not waiting any more. */
  version: number | null;
  children: ReactNode;
}

/**
 * Keeps the text that somebody reads as it is while the list beside it changes: a newer version, or
 * a decision of somebody else, is told above it and shown when they wish.
 */
export function HoldReading({
  id,
  version,
  number,
  over,
  children,
}: Reading & { number: number | null; over: string }) {
  const [held, setHeld] = useState<Reading>({ id, version, children });
  const isSame = held.id === id && held.version === version;
  const isMoved = held.id === id && held.version !== null && held.version !== version;
  if (!isMoved && (!isSame || held.children !== children)) setHeld({ id, version, children });
  // The address names what is read: when the list is read anew, another story does not take its
  // place.
  useEffect(() => {
    const address = `/newsroom/review?story=${id}`;
    if (location.pathname === '/newsroom/review' && !location.search)
      history.replaceState(null, '', address);
  }, [id]);
  return (
    <Over value={isMoved && version === null}>
      {isMoved && (
        <div className="note heed moved-on" role="status">
          <Icon name="warning" />
          <p>
            <b>
              {version === null
                ? over
                : `The text changed while you read: version ${number} is there now.`}
            </b>
          </p>
          <Button small onClick={() => setHeld({ id, version, children })}>
            {version === null ? 'Go on' : `Show version ${number}`}
          </Button>
        </div>
      )}
      <Fragment key={`${held.id}${held.version}`}>{held.children}</Fragment>
    </Over>
  );
}
