'use client';
import { useMemo, useSyncExternalStore } from 'react';
import { leadPhotoOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { textOf } from '../document/shared/text-of.ts';
import { useReadyDocument } from '../document/use-document.tsx';
import type { Upload } from './upload.ts';
import type { Uploads } from './uploads.ts';

export interface LeadUploads extends Pick<Uploads, 'again' | 'leaveOut'> {
  uploads: readonly Upload[];
  /**
   * Sends a file for the frame. Without a document nothing is taken: it would have no place to go.
   */
  bring: (files: readonly File[]) => void;
}

const NONE: readonly Upload[] = [];
const NEVER = () => () => {};

/** What is on its way into the lead photo's frame, as the document knows it. */
export function useLeadUploads(): LeadUploads {
  const open = useReadyDocument();
  const all = open?.uploads;
  const list = useSyncExternalStore(
    all?.subscribe ?? NEVER,
    () => all?.list() ?? NONE,
    () => NONE,
  );
  return useMemo(
    () => ({
      uploads: list.filter(({ place }) => place.part === 'lead'),
      bring: (files) =>
        open?.uploads.add(files, {
          part: 'lead',
          instead: textOf(leadPhotoOf(open.doc).get('mediaId')),
        }),
      again: (id) => all?.again(id),
      leaveOut: (id) => all?.leaveOut(id),
    }),
    [open, all, list],
  );
}
