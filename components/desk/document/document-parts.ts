import * as Y from 'yjs';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { makeBeside } from '../beside/make-beside.ts';
import { makeLooseWords } from '../panel/loose-words.ts';
import { sendPicture } from '../pictures/send-picture.ts';
import { holdAgainstOthers } from '../uploads/hold.ts';
import { putPicture } from '../uploads/put-picture.ts';
import { uploadStoreOf } from '../uploads/upload-store.ts';
import { makeUploads, type Uploads, type UploadsOptions } from '../uploads/uploads.ts';
import { statusOfConnection } from './connection/connection.ts';
import { openSocket } from './connection/socket.ts';
import { keepOnDevice } from './device/kept-on-device.ts';
import type { Core, OpenDocument, Opening } from './opened.ts';

/** Resolves as soon as something holds of the document. */
function when(open: OpenDocument, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = open.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}

/** Puts a file that the newsroom has taken into the document; `core` is there by then. */
const arriveIn =
  (core: () => Core): UploadsOptions['arrive'] =>
  async (uploadId, place, picture) => {
    const { open, look } = core();
    await when(open, () => open.ready);
    const why = putPicture(open.doc, uploadId, place, picture);
    look();
    await when(open, () => open.connection.kept || statusOfConnection(open.connection) === 'saved');
    return why;
  };

function uploadsOf({ storyId, staffId }: Opening, core: () => Core): Uploads {
  return makeUploads({
    storyId,
    staffId,
    ledger,
    store: uploadStoreOf(staffId),
    send: sendPicture,
    hold: holdAgainstOthers,
    arrive: arriveIn(core),
  });
}

type Parts = Pick<
  OpenDocument,
  'storyId' | 'staffId' | 'doc' | 'socket' | 'device' | 'uploads' | 'beside' | 'loose'
>;

/** What a document is made of, each part at work from now on. */
export function makeParts(opening: Opening, core: () => Core): Parts {
  const { storyId, staffId, url, before } = opening;
  const doc = new Y.Doc();
  const socket = openSocket(url);
  const device = keepOnDevice(doc, storyId, staffId);
  const uploads = uploadsOf(opening, core);
  const store = window.localStorage;
  // What no store took is in the one before alone.
  const beside = before?.beside ?? makeBeside({ storyId, staffId, ledger, store });
  const loose = makeLooseWords({ storyId, staffId, ledger, store });
  return { storyId, staffId, doc, socket, device, uploads, beside, loose };
}
