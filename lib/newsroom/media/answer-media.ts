import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { noteFull } from '#db/room.ts';
import { fail, type Result } from '#lib/errors.ts';
import { notThere, serveRendition } from '#lib/pictures/serve-rendition.ts';
import { failureOfDatabase } from '../database-failure.ts';
import { can } from '../policy.ts';
import { actorOfCookies } from '../session/request/actor-of-cookies.ts';
import { MAX_BYTES } from './picture-limits.ts';
import { tooManyBytes } from './picture-file.ts';
import { announcedBytes, fileNameOf, receiveBytes } from './receive.ts';
import { refused } from '../refused.ts';
import { pictureById } from './picture-row.ts';
import { storePicture } from './store.ts';

const actorOf = (request: Request) => actorOfCookies(request.headers.get('cookie') ?? undefined);
const signedOut = () =>
  refused(fail('signed_out', 'You are signed out. Sign in again; your text is kept.'));

/**
 * Takes one picture: raw bytes as the body, its name percent-encoded in `X-File-Name`. Answers
 * `StoredPicture` or `{ error }`.
 */
export async function answerUpload(request: Request): Promise<Response> {
  const actor = await actorOf(request);
  if (!actor) return signedOut();
  if (!can(actor, 'media.upload'))
    return refused(fail('forbidden', 'Your roles do not give you the right to upload pictures.'));
  const announced = announcedBytes(request.headers);
  if (announced > MAX_BYTES) return refused(tooManyBytes(announced));
  const bytes = await receiveBytes(request.body);
  if (!bytes.ok) return refused(bytes);
  const stored = await storePicture({
    bytes: bytes.value,
    fileName: fileNameOf(request.headers),
    actor,
  }).catch(notStored);
  return stored.ok
    ? Response.json(stored.value, { headers: { 'cache-control': 'no-store' } })
    : refused(stored);
}

/** What a person is told where neither they nor their picture are to blame. */
function notStored(error: unknown): Result<never> {
  const failure = failureOfDatabase(error);
  if (!failure) throw error;
  // The transaction gives PostgreSQL's errors alone; what has a system call was about a file.
  if (!isOfPictures(error)) return { ok: false, error: failure };
  noteFull('pictures');
  return fail(
    'unavailable',
    'The picture was not stored: the disk for pictures is full. It is kept here; tell an administrator.',
    'Picture file',
  );
}

const isOfPictures = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');

/** A picture by its id, as the desk's shared document names it: the same answer as the upload's. */
export async function answerPicture(request: Request, mediaId: string): Promise<Response> {
  const actor = await actorOf(request);
  if (!actor) return signedOut();
  const id = z.uuid().safeParse(mediaId);
  const picture =
    id.success && can(actor, 'media.read') ? await pictureById(staffDb(), id.data) : null;
  if (!picture) return refused(fail('not_found', 'There is no such picture.'));
  return Response.json(picture, { headers: { 'cache-control': 'private, no-store' } });
}

/**
 * Answers with a rendition of a picture that readers do not see, to staff; 404 for all others.
 *
 * @param asked `sha256`: of the picture, in hexadecimal; `file`: `<width in pixels>.<webp|jpg>`.
 */
export async function answerStaffPicture(
  request: Request,
  asked: { sha256: string; file: string },
): Promise<Response> {
  const actor = await actorOf(request);
  if (!actor || !can(actor, 'media.read')) return notThere();
  return serveRendition(request, { ...asked, isPublic: false });
}
