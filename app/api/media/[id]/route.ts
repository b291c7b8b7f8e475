import { answerPicture } from '#lib/newsroom/media/answer-media.ts';

export const dynamic = 'force-dynamic';

export const GET = async (request: Request, { params }: { params: Promise<{ id: string }> }) =>
  answerPicture(request, (await params).id);
