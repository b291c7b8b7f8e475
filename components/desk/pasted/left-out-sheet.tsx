'use client';
import { useSyncExternalStore } from 'react';
import { Sheet } from '../../ui/sheet.tsx';
import { CopyWords } from '../beside/copy-words.tsx';
import { leftOut } from './left-out.ts';

/** The words of a paste that are not in the story, to be read and copied. */
export function LeftOutSheet() {
  const words = useSyncExternalStore(leftOut.listen, leftOut.read, () => '');
  return (
    <Sheet
      title="Left out of what was pasted"
      isOpen={words !== ''}
      onClose={() => leftOut.show('')}
      informs
    >
      <pre className="left-out" tabIndex={0} role="region" aria-label="The words left out">
        {words}
      </pre>
      <CopyWords words={words} />
    </Sheet>
  );
}
