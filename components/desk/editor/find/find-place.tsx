'use client';
import type { Editor } from '@tiptap/core';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onFind } from './find-state.ts';

const FindBar = lazy(async () => import('./find-bar.tsx'));

/** Where the bar stands once somebody asks for it. */
export function FindPlace({ editor }: { editor: Editor | null }) {
  const [open, setOpen] = useState(false);
  useEffect(() => onFind(() => setOpen(true)), []);
  if (!open || !editor?.isEditable) return null;
  return <Suspense><FindBar editor={editor} close={() => setOpen(false)} /></Suspense>;
}
