import { answerStaffPicture } from '#lib/newsroom/media/answer-media.ts';
import { answerPublicPicture } from '#lib/publication/pictures/answer-public-picture.ts';

export const dynamic = 'force-dynamic';

export async function GET(
  request: Request,
  { params }: { params: Promise<{ sha: string; file: string }> },
): Promise<Response> {
  const { sha, file } = await params;
  const asked = { sha256: sha, file };
  return (await answerPublicPicture(request, asked)) ?? answerStaffPicture(request, asked);
}

export const HEAD = GET;
