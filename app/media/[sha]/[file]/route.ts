import { actorOfCookies } from '#lib/newsroom/session/actor-of-cookies.ts';
import { isRenditionAddress, notThere, serveRendition } from '#lib/newsroom/media/serve.ts';
import { can } from '#lib/newsroom/policy.ts';
import { isPublicPicture } from '#lib/publication/pictures/public.ts';

export const dynamic = 'force-dynamic';

/** A rendition: for everybody while an edition that readers see shows it, else for staff only. */
export async function GET(request: Request, { params }: { params: Promise<{ sha: string; file: string }> }): Promise<Response> {
  const { sha: sha256, file } = await params;
  if (!isRenditionAddress(sha256, file)) return notThere();
  const isPublic = await isPublicPicture(sha256);
  if (!isPublic) {
    const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
    if (!actor || !can(actor, 'media.read')) return notThere();
  }
  return serveRendition(request, { sha256, file, isPublic });
}

export const HEAD = GET;
