import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { fail } from '#lib/errors.ts';
import { log } from '#lib/log/log.ts';
import { refused } from '../refused.ts';
import { actorOfCookies } from '../session/request/actor-of-cookies.ts';

/** What a window may tell of itself: what happened, where, and how much. Never anybody's words. */
const Report = z.object({
  happened: z.string().min(1).max(200),
  detail: z.string().max(4_000).default(''),
  storyId: z.uuid().optional(),
  part: z.string().max(40).optional(),
  letters: z.int().min(0).max(10_000_000).optional(),
});

/** The longest report, in bytes; every letter of it may take four. */
const LONGEST = 20_000;

/**
 * A window that fails again and again must not fill the log: ten reports a session in ten minutes
 * are enough to know.
 */
const limiter = new RateLimiterMemory({ points: 10, duration: 600 });

async function readReport(request: Request): Promise<z.infer<typeof Report> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > LONGEST) return null;
  const text = await request.text().catch(() => '');
  if (text.length > LONGEST) return null;
  try {
    const read = Report.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Takes one report of a signed-in window into the log; 429 where it is one too many. */
export async function answerReport(request: Request): Promise<Response> {
  const actor = await actorOfCookies(request.headers.get('cookie') ?? undefined);
  if (!actor) return refused(fail('signed_out', 'You are signed out.'));
  const report = await readReport(request);
  if (!report)
    return refused(
      fail(
        'invalid',
        'Report: it names what happened in at most 200 characters, and its detail has at most 4,000.',
      ),
    );
  const wait = await limiter.consume(actor.sessionId).then(
    () => 0,
    ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  );
  if (wait > 0)
    return refused({
      error: {
        code: 'too_many',
        sentence: 'This window has reported enough for now.',
        againIn: wait,
      },
    });
  log.error(
    {
      client: report,
      staffId: actor.staffId,
      agent: request.headers.get('user-agent')?.slice(0, 200),
    },
    'A window reports a failure',
  );
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
}
