import { answerNewsSitemap } from '#lib/publication/sitemaps/answer-sitemap.ts';

export const dynamic = 'force-dynamic';

export const GET = (request: Request) => answerNewsSitemap(request);
export const HEAD = GET;
