import type { StoredPicture } from './address.ts';

/** Where the desk gets its pictures from. New ones come by components/desk/uploads. */
export interface PictureDesk {
  find: (mediaId: string) => Promise<StoredPicture | null>;
  /** Whether the person may change pictures now, also where the text is not theirs to write. */
  mayWrite: () => boolean;
  allow: (writes: boolean) => void;
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
  };
}
