import { answerUpload } from '#lib/newsroom/media/answer-media.ts';

export const dynamic = 'force-dynamic';

export const POST = (request: Request) => answerUpload(request);
