import { fail } from '#lib/errors.ts';
import { MAX_BYTES } from '#lib/newsroom/media/limits.ts';
import { tooManyBytes } from '#lib/newsroom/media/picture-file.ts';
import { announcedBytes, fileNameOf, receiveBytes } from '#lib/newsroom/media/receive.ts';
import { refused } from '#lib/newsroom/media/refused.ts';
import { storePicture } from '#lib/newsroom/media/store.ts';
import { can } from '#lib/newsroom/policy.ts';
import { actorOfCookies } from '#lib/newsroom/session/actor-of-cookies.ts';

export const dynamic = 'force-dynamic';

/** Takes one picture: raw bytes as the body, its name percent-encoded in `X-File-Name`. */
export async function POST(request: Request): Promise<Response> {
  const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
  if (!actor) return refused(fail('signed_out', 'You are signed out. Sign in again; your text is kept.'));
  if (!can(actor, 'media.upload')) return refused(fail('forbidden', 'Your roles do not give you the right to upload pictures.'));
  const announced = announcedBytes(request.headers);
  if (announced > MAX_BYTES) return refused(tooManyBytes(announced));
  const bytes = await receiveBytes(request.body);
  if (!bytes.ok) return refused(bytes);
  const stored = await storePicture({ bytes: bytes.value, fileName: fileNameOf(request.headers), actor });
  return stored.ok ? Response.json(stored.value, { headers: { 'cache-control': 'no-store' } }) : refused(stored);
}
