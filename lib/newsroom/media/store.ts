import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { fail, ok, type Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { can } from '../policy.ts';
import { isKept, keepPicture, sha256Of, type KeptPicture } from './keep.ts';
import { insertPicture, pictureBySha256, type StoredPicture } from './picture-row.ts';

/** The transaction's part: rows and event. The files are in their places before it begins. */
const recordPicture = command({
  input: z.object({ picture: z.custom<KeptPicture>(), fileName: z.string().max(255) }),
  permission: 'media.upload',
  async run({ tx, actor, input: { picture, fileName } }) {
    const { mediaId, added } = await insertPicture(tx, picture, {
      fileName,
      uploadedBy: actor.staffId,
    });
    const { sha256, mime, bytes, width, height } = picture;
    const event: NewEvent = {
      kind: 'media.uploaded',
      subject: fileName,
      payload: { mediaId, sha256, mime, bytes, width, height },
    };
    return { events: added ? [event] : [], value: mediaId };
  },
});

/**
 * The name as it was on the sender's disk, without folders; for people to recognise it, never for a
 * path.
 */
const nameOf = (fileName: string): string =>
  cleanText(fileName).split(/[/\\]/).at(-1)?.trim().slice(0, 255) || 'picture';

/**
 * Takes a picture in: JPEG, PNG or WebP, told by its bytes, up to 30 MiB and 60 megapixels. The
 * same bytes give the same picture. Fails with one sentence (field `Picture file`) saying what is
 * wrong with it, or that the person may not upload.
 */
export async function storePicture({
  bytes,
  fileName,
  actor,
}: {
  bytes: Uint8Array;
  fileName: string;
  actor: Actor;
}): Promise<Result<StoredPicture>> {
  // Asked here too, before a decoder is started for somebody who may not.
  if (!can(actor, 'media.upload'))
    return fail('forbidden', 'Your roles do not give you the right to upload pictures.');
  const known = await pictureBySha256(staffDb(), sha256Of(bytes));
  // A row whose files are gone (a database restored without them) is made whole by the same
  // picture.
  if (known && (await isKept(known.sha256))) return ok(known);
  const kept = await keepPicture(bytes);
  if (!kept.ok) return kept;
  const recorded = await recordPicture(actor, { picture: kept.value, fileName: nameOf(fileName) });
  if (!recorded.ok) return recorded;
  const { sha256, width, height, described } = kept.value;
  return ok({ mediaId: recorded.value, sha256, width, height, described });
}
