import { answerFeedAt } from '#lib/publication/feeds/answer-feed.ts';

export const dynamic = 'force-dynamic';

/**
 * `/feed.xml` and the other feeds of everything. What stands first in an address has one name in
 * Next, here that of the feed's file.
 */
export const GET = async (request: Request, { params }: { params: Promise<{ list: string }> }) =>
  answerFeedAt(request, (await params).list);
export const HEAD = GET;
