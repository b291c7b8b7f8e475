import { can } from '#lib/newsroom/policy.ts';
import { actorOfCookies } from '#lib/newsroom/session/request/actor-of-cookies.ts';
import { searchStories } from '#lib/newsroom/stories/lists/search-stories.ts';

const NO_STORE = { 'cache-control': 'private, no-store' };

/** `GET /newsroom/search.json?q=`: stories for the command palette. */
export async function GET(request: Request): Promise<Response> {
  const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
  if (!actor)
    return Response.json(
      { error: { code: 'signed_out', sentence: 'You are signed out.' } },
      { status: 401, headers: NO_STORE },
    );
  const words = new URL(request.url).searchParams.get('q')?.slice(0, 200) ?? '';
  const stories = can(actor, 'story.read') ? await searchStories(actor, words) : [];
  return Response.json({ stories }, { headers: NO_STORE });
}
