'use client';
import { useState, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';

interface CopyWordsProps {
  words: string;
  /** What else can be done with them. */
  children?: ReactNode;
}

/** Copies words that are not in the story, and says whether the browser let it. */
export function CopyWords({ words, children }: CopyWordsProps) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () =>
    void navigator.clipboard.writeText(words).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="buttons">
      <Button small onClick={copy}>
        Copy
      </Button>
      {children}
      {copied !== null && (
        <span role="status">
          {copied
            ? 'Copied.'
            : 'The browser keeps the clipboard shut: mark the words and copy them.'}
        </span>
      )}
    </div>
  );
}
