'use client';
import { useEffect, useState } from 'react';
import type { StoryContent } from '#lib/newsroom/stories/content.ts';
import { useDesk } from '../desk-context.tsx';
import { afterPauses } from '../document/connection/after-pauses.ts';
import { contentOf } from '../document/shared/content-of.ts';
import { useReadyDocument } from '../document/use-document.tsx';

const PAUSE = 600;

/**
 * The whole story as it stands in this window, read anew after each pause in writing; the server's
 * until then.
 */
export function useLiveStory(): StoryContent {
  const { facts } = useDesk();
  const open = useReadyDocument();
  const [content, setContent] = useState<StoryContent | null>(null);
  useEffect(() => {
    if (!open) return undefined;
    return afterPauses(open.doc, PAUSE, () => setContent(contentOf(open.doc)));
  }, [open]);
  return content ?? facts.content;
}
