import type { Result } from '#lib/errors.ts';
import type { StoredPicture } from './address.ts';
import { sendPicture } from './send-picture.ts';

/** Where the desk gets its pictures from and sends new ones to. */
export interface PictureDesk {
  find: (mediaId: string) => Promise<StoredPicture | null>;
  /** Whether the person may change pictures now, also where the text is not theirs to write. */
  mayWrite: () => boolean;
  allow: (writes: boolean) => void;
  send: (file: File, onProgress: (part: number) => void) => Promise<Result<StoredPicture>>;
}

async function fetchPicture(mediaId: string): Promise<StoredPicture | null> {
  const answer = await fetch(`/api/media/${encodeURIComponent(mediaId)}`);
  return answer.ok ? (await answer.json() as StoredPicture) : null;
}

/** Asks for each picture once; one that was not found is asked for again the next time. */
export function makePictureDesk(): PictureDesk {
  let mayWrite = false;
  const known = new Map<string, Promise<StoredPicture | null>>();
  const ask = (mediaId: string) => fetchPicture(mediaId).catch(() => null).then((picture) => {
    if (!picture) known.delete(mediaId);
    return picture;
  });
  return {
    mayWrite: () => mayWrite,
    allow: (writes) => { mayWrite = writes; },
    find: (mediaId) => {
      const asked = known.get(mediaId) ?? ask(mediaId);
      known.set(mediaId, asked);
      return asked;
    },
    send: async (file, onProgress) => {
      const sent = await sendPicture(file, onProgress);
      if (sent.ok) known.set(sent.value.mediaId, Promise.resolve(sent.value));
      return sent;
    },
  };
}
