import { answerRobots } from '#lib/publication/sitemaps/answer-sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerRobots(request);
export const HEAD = GET;
