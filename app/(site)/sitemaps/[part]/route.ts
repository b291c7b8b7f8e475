import { answerSitemapPart } from '#lib/publication/sitemaps/answer-sitemap.ts';

export const dynamic = 'force-dynamic';

/**
 * Readers know it as `/sitemap-<part>.xml`, beside the addresses that it lists; next.config.mjs
 * leads from there.
 */
export const GET = async (request: Request, { params }: { params: Promise<{ part: string }> }) =>
  answerSitemapPart(request, (await params).part);
export const HEAD = GET;
