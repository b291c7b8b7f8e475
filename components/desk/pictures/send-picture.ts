import { fail, ok, type Failure, type Result } from '#lib/errors.ts';
import type { StoredPicture } from './picture-address.ts';

/**
 * Answers that another try may change (RFC 9110 §15.5.9, RFC 6585 §4), as all of the server's own
 * failures may.
 */
const LATER = new Set([408, 425, 429]);

function answerOf(request: XMLHttpRequest): Result<StoredPicture> {
  const answer = request.response as (StoredPicture & { error?: Failure }) | null;
  const { status } = request;
  if (status === 200 && answer?.mediaId) return ok(answer);
  if (answer?.error) return { ok: false, error: answer.error };
  // A proxy's own answer: it has a limit of its own.
  if (status === 413) return fail('too_large', 'It is too large for the newsroom’s server.');
  const isFinal = status >= 400 && status < 500 && !LATER.has(status);
  return fail(isFinal ? 'invalid' : 'unavailable', `The newsroom’s server answered ${status}.`);
}

/**
 * Sends a file's bytes and tells how much of it has gone, from 0 to 1. Never throws: what went
 * wrong is one sentence. (XMLHttpRequest because fetch tells nothing of an upload's progress.)
 */
export function sendPicture(
  name: string,
  file: Blob,
  onProgress: (part: number) => void,
  ended: AbortSignal,
): Promise<Result<StoredPicture>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/media');
    request.setRequestHeader('X-File-Name', encodeURIComponent(name));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve(fail('unavailable', 'There is no connection.'));
    request.onabort = () => resolve(fail('unavailable', 'It was broken off.'));
    ended.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
