'use client';
import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDesk } from '../../desk-context.tsx';
import { languageOf } from '../../document/shared/parts.ts';
import { useDocument } from '../../document/use-document.tsx';
import { onFind } from './find-state.ts';
import { partsOfDesk } from './parts-of-desk.ts';
import { wordsBeside } from './words-beside.ts';

const FindBar = lazy(async () => import('./find-bar.tsx'));

/** Where the bar stands once somebody asks for it. */
export function FindPlace() {
  const { body, lastEditor } = useDesk();
  const language = useDocument((open) => (open ? languageOf(open.doc) : ''));
  const doc = useDocument((open) => open?.doc ?? null);
  const [parts, setParts] = useState<Editor[]>([]);
  useEffect(() => onFind(() => setParts(partsOfDesk())), []);
  const first = parts.find((part) => part === lastEditor.current) ?? body;
  if (parts.length === 0 || !body || !doc || !first?.isEditable) return null;
  const beside = () => (parts.includes(body) ? wordsBeside(doc, body.state.doc) : []);
  return (
    <Suspense>
      <FindBar
        parts={parts}
        first={first}
        body={body}
        beside={beside}
        language={language}
        close={() => setParts([])}
      />
    </Suspense>
  );
}
