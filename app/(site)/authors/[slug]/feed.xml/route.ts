import { feedRoute } from '#lib/publication/feeds/answer.ts';

export const dynamic = 'force-dynamic';

export const GET = feedRoute('rss', 'author');
export const HEAD = GET;
