'use client';
import { useState, useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { leftOut } from './left-out.ts';

/** The words of a paste that are not in the story, to be read and copied. */
export function LeftOutSheet() {
  const words = useSyncExternalStore(leftOut.listen, leftOut.read, () => '');
  const [copied, setCopied] = useState<boolean | null>(null);
  const close = () => {
    setCopied(null);
    leftOut.show('');
  };
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Sheet title="Left out of what was pasted" isOpen={words !== ''} onClose={close} informs>
      <pre className="left-out" tabIndex={0} role="region" aria-label="The words left out">
        {words}
      </pre>
      <div className="buttons">
        <Button small onClick={copy}>
          Copy
        </Button>
        {copied !== null && (
          <span role="status">
            {copied
              ? 'Copied.'
              : 'The browser keeps the clipboard shut: mark the words and copy them.'}
          </span>
        )}
      </div>
    </Sheet>
  );
}
