import { answerRendition } from '#lib/newsroom/media/answer.ts';
import { isPublicPicture } from '#lib/publication/pictures/public.ts';

export const dynamic = 'force-dynamic';

export async function GET(request: Request, { params }: { params: Promise<{ sha: string; file: string }> }): Promise<Response> {
  const { sha, file } = await params;
  return answerRendition(request, { sha256: sha, file, isPublicPicture });
}

export const HEAD = GET;
