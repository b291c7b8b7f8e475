'use client';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { leftOut } from './left-out.ts';

const LeftOutSheet = lazy(async () => import('./left-out-sheet.tsx'));

/** Where the words that a paste left out stand once somebody asks for them. */
export function LeftOutPlace() {
  const words = useSyncExternalStore(leftOut.listen, leftOut.read, () => '');
  return words === '' ? null : (
    <Suspense>
      <LeftOutSheet words={words} />
    </Suspense>
  );
}
