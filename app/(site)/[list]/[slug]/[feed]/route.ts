import { answerListFeedAt } from '#lib/publication/feeds/answer-feed.ts';

export const dynamic = 'force-dynamic';

interface FeedRouteProps {
  params: Promise<{ list: string; slug: string; feed: string }>;
}

/** Every feed of every list. */
export async function GET(request: Request, { params }: FeedRouteProps): Promise<Response> {
  const { list, slug, feed } = await params;
  return answerListFeedAt(request, { segment: list, slug, file: feed });
}
export const HEAD = GET;
