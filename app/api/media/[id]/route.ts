import { staffDb } from '#db/client.ts';
import { fail } from '#lib/errors.ts';
import { refused } from '#lib/newsroom/media/refused.ts';
import { pictureById } from '#lib/newsroom/media/rows.ts';
import { can } from '#lib/newsroom/policy.ts';
import { actorOfCookies } from '#lib/newsroom/session/actor-of-cookies.ts';
import { z } from 'zod';

export const dynamic = 'force-dynamic';

/** A picture by its id, as the desk's shared document names it: the same answer as the upload's. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
  if (!actor) return refused(fail('signed_out', 'You are signed out. Sign in again; your text is kept.'));
  const id = z.uuid().safeParse((await params).id);
  const picture = id.success && can(actor, 'media.read') ? await pictureById(staffDb(), id.data) : null;
  if (!picture) return refused(fail('not_found', 'There is no such picture.'));
  return Response.json(picture, { headers: { 'cache-control': 'private, no-store' } });
}
