import { answerSitemap } from '#lib/publication/sitemaps/answer-sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerSitemap(request);
export const HEAD = GET;
