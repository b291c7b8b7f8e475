'use client';
import {
  createContext,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { OpenDocument } from './opened.ts';
import { leaveDocument, takeDocument } from './open-documents.ts';
import { socketAddress } from './connection/socket.ts';

const Opened = createContext<OpenDocument | null>(null);

/**
 * Opens the story's document for as long as the desk is on the screen. Until then the children have
 * none.
 */
export function DocumentProvider({
  storyId,
  staffId,
  state,
  children,
}: {
  storyId: string;
  staffId: string;
  state: Uint8Array | null;
  children: ReactNode;
}) {
  // What the page brought with it: later readings of the page are older than what the socket has
  // told by then.
  const [first] = useState(state);
  const [open, setOpen] = useState<OpenDocument | null>(null);
  const [times, setTimes] = useState(1);
  useEffect(() => {
    const document = takeDocument({
      storyId,
      staffId,
      state: first,
      url: socketAddress(window.location),
    });
    setOpen(document);
    const stop = document.subscribe(() => {
      if (document.outdated) setTimes(times + 1);
    });
    return () => {
      stop();
      setOpen(null);
      leaveDocument(document);
    };
  }, [storyId, staffId, first, times]);
  return <Opened value={open}>{children}</Opened>;
}

const NEVER = () => () => {};

/**
 * One fact of the open document; renders again only when that fact changes. `read` gets null before
 * the document is open.
 */
export function useDocument<Fact>(read: (open: OpenDocument | null) => Fact): Fact {
  const open = useContext(Opened);
  return useSyncExternalStore(
    open?.subscribe ?? NEVER,
    () => read(open),
    () => read(null),
  );
}

/** The document itself once its text is there, null until then. */
export const useReadyDocument = (): OpenDocument | null =>
  useDocument((open) => (open?.ready && open.provider ? open : null));

/**
 * Whether this person may write now: by the story's facts, and by what the server says on the
 * socket.
 */
export function useMayWrite(mayEdit: boolean): boolean {
  const shut = useDocument(
    (open) =>
      (open?.connection.readOnly ?? false) ||
      open?.shut?.why === 'gone' ||
      open?.shut?.why === 'read-only' ||
      open?.shut?.why === 'reload',
  );
  return mayEdit && !shut;
}
