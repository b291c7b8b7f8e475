import { feedRoute } from '#lib/publication/feeds/answer.ts';

export const dynamic = 'force-dynamic';

export const GET = feedRoute('json', 'agency');
export const HEAD = GET;
