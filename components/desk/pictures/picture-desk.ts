'use client';
import { AGAIN_MS, later } from '../../ui/tags/ask-again.ts';
import type { StoredPicture } from './picture-address.ts';

/** Where the desk gets its pictures from. New ones come by components/desk/uploads. */
export interface PictureDesk {
  /**
   * What the newsroom has of a picture; null where it has none. While it cannot be asked, it is
   * asked again.
   */
  find: (mediaId: string) => Promise<StoredPicture | null>;
  /** Whether the person may change pictures now, also where the text is not theirs to write. */
  mayWrite: () => boolean;
  allow: (writes: boolean) => void;
}

/** @throws where there is no answer to it: no picture would be one. */
async function askFor(mediaId: string, ask: typeof fetch): Promise<StoredPicture | null> {
  const answer = await ask(`/api/media/${encodeURIComponent(mediaId)}`);
  if (answer.status >= 500 || answer.status === 429)
    throw new Error('The newsroom could not be asked for a picture');
  return answer.ok ? ((await answer.json()) as StoredPicture) : null;
}

async function untilAnswered(mediaId: string, ask: typeof fetch): Promise<StoredPicture | null> {
  for (;;) {
    try {
      return await askFor(mediaId, ask);
    } catch {
      await later(AGAIN_MS);
    }
  }
}

/** Asks for each picture once; one that was not found is asked for again the next time. */
export function makePictureDesk(ask: typeof fetch = (...given) => fetch(...given)): PictureDesk {
  let mayWrite = false;
  const known = new Map<string, Promise<StoredPicture | null>>();
  const look = (mediaId: string) =>
    untilAnswered(mediaId, ask).then((picture) => {
      if (!picture) known.delete(mediaId);
      return picture;
    });
  return {
    mayWrite: () => mayWrite,
    allow: (writes) => {
      mayWrite = writes;
    },
    find: (mediaId) => {
      const asked = known.get(mediaId) ?? look(mediaId);
      known.set(mediaId, asked);
      return asked;
    },
  };
}
