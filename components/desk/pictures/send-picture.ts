import { fail, ok, type Failure, type Result } from '#lib/errors.ts';
import type { StoredPicture } from './address.ts';

/** A picture that the newsroom could not take just now is sent again by itself after so many milliseconds, and again. */
export const TRIED_AGAIN_AFTER = 10_000;

const UNREACHED = 'The picture was not sent: there is no connection. It is kept here; try again when you are back.';

function answerOf(request: XMLHttpRequest): Result<StoredPicture> {
  const answer = request.response as (StoredPicture & { error?: Failure }) | null;
  if (request.status === 200 && answer?.mediaId) return ok(answer);
  if (answer?.error) return { ok: false, error: answer.error };
  return fail('unavailable', `The picture was not stored: the server answered ${request.status}. It is kept here; try again.`, 'Picture file');
}

/**
 * Sends a file's bytes and tells how much of it has gone, from 0 to 1. Never throws: what went wrong is one sentence.
 * (XMLHttpRequest because fetch tells nothing of an upload's progress.)
 */
export function sendPicture(file: File, onProgress: (part: number) => void): Promise<Result<StoredPicture>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(fail('unavailable', UNREACHED, 'Picture file'));
    request.send(file);
  });
}

/** Pictures among what was dropped or pasted. */
export function picturesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}
