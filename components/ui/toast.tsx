'use client';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';

export interface Toast {
  text: string;
  /** One thing to do about it. */
  action?: {
    label: string;
    do: () => void;
    /** So long it can be done, and so long the toast stays. */ seconds?: number;
  };
}

interface Shown extends Toast {
  key: number;
}

const LASTS_MS = 15_000;
const NONE: readonly Shown[] = [];
let shown: readonly Shown[] = NONE;
let lastKey = 0;
const listeners = new Set<() => void>();

function show(next: readonly Shown[]): void {
  shown = next;
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/**
 * Says something in passing; never the only place where it stands. Callable from anywhere in the
 * browser.
 */
export function toast(message: Toast | string): void {
  lastKey += 1;
  show([
    ...shown.slice(-2),
    { ...(typeof message === 'string' ? { text: message } : message), key: lastKey },
  ]);
}

const drop = (key: number): void => show(shown.filter((one) => one.key !== key));

/**
 * Where toasts appear: once, in the shell. F6 goes to the newest. A live region only: the desk's
 * status line alone has role `status`.
 */
export function Toasts() {
  const all = useSyncExternalStore(
    listen,
    () => shown,
    () => NONE,
  );
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const toRegion = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || !region.current?.childElementCount) return;
      event.preventDefault();
      region.current.focus();
    };
    addEventListener('keydown', toRegion);
    return () => removeEventListener('keydown', toRegion);
  }, []);
  return (
    <div
      ref={region}
      className="toasts"
      aria-live="polite"
      aria-atomic="false"
      tabIndex={-1}
      data-react-aria-top-layer="true"
    >
      {all.map((one) => (
        <OneToast key={one.key} toast={one} />
      ))}
    </div>
  );
}

function OneToast({ toast: { key, text, action } }: { toast: Shown }) {
  const [wait, go] = usePatience(
    () => drop(key),
    action?.seconds ? action.seconds * 1_000 : LASTS_MS,
  );
  return (
    <div className="toast" onMouseEnter={wait} onMouseLeave={go} onFocus={wait} onBlur={go}>
      {text}
      {action && (
        <Button
          small
          onClick={() => {
            action.do();
            drop(key);
          }}
        >
          {action.label}
        </Button>
      )}
      <Button small kind="plain" icon="close" aria-label="Dismiss" onClick={() => drop(key)} />
    </div>
  );
}

/** Runs `end` after so long, but not while someone looks at it. */
function usePatience(end: () => void, ms: number): [wait: () => void, go: () => void] {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  });
  const wait = () => clearTimeout(timer.current);
  const go = () => {
    wait();
    timer.current = setTimeout(() => latest.current(), ms);
  };
  useEffect(() => {
    timer.current = setTimeout(() => latest.current(), ms);
    return () => clearTimeout(timer.current);
  }, [ms]);
  return [wait, go];
}
