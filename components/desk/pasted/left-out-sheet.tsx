'use client';
import { Sheet } from '../../ui/sheet.tsx';
import { CopyWords } from '../beside/copy-words.tsx';
import { leftOut } from './left-out.ts';

/** The words of a paste that are not in the story, to be read and copied. */
export default function LeftOutSheet({ words }: { words: string }) {
  return (
    <Sheet title="Left out of what was pasted" isOpen onClose={() => leftOut.show('')} informs>
      <pre className="left-out" tabIndex={0} role="region" aria-label="The words left out">
        {words}
      </pre>
      <CopyWords words={words} />
    </Sheet>
  );
}
