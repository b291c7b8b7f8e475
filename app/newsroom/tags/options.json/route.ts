import { can } from '#lib/newsroom/policy.ts';
import { actorOfCookies } from '#lib/newsroom/session/request/actor-of-cookies.ts';
import { searchTags } from '#lib/newsroom/tags/options.ts';

const NO_STORE = { 'cache-control': 'private, no-store' };

/** `GET /newsroom/tags/options.json?kind=topic&q=`: at most twenty tags for a tag field. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
  if (!actor)
    return Response.json(
      { error: { code: 'signed_out', sentence: 'You are signed out.' } },
      { status: 401, headers: NO_STORE },
    );
  if (!can(actor, 'story.read'))
    return Response.json(
      { error: { code: 'forbidden', sentence: 'Your roles do not reach the tags.' } },
      { status: 403, headers: NO_STORE },
    );
  const asked = new URL(request.url).searchParams;
  const kind = asked.get('kind') === 'country' ? 'country' : 'topic';
  return Response.json(
    { options: await searchTags(kind, (asked.get('q') ?? '').slice(0, 120)) },
    { headers: NO_STORE },
  );
}
