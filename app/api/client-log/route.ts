import { answerReport } from '#lib/newsroom/client-log/answer-report.ts';

export const dynamic = 'force-dynamic';

export const POST = (request: Request) => answerReport(request);
