import type { Metadata } from 'next';
import { Changes } from '#components/newsroom/history/changes.tsx';
import { Decision } from '#components/newsroom/review/decision.tsx';
import { HoldReading } from '#components/newsroom/review/hold-reading.tsx';
import { ReadingText } from '#components/newsroom/review/reading-text.tsx';
import { LiveList } from '#components/newsroom/news/live-list.tsx';
import { ReviewQueue } from '#components/newsroom/review/review-queue.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { ReviewStory } from '#components/newsroom/review/review-story.tsx';
import { quoted } from '#lib/quoted.ts';
import { now } from '#lib/time/clock.ts';
import { writersIn } from '#lib/newsroom/collaboration/presence/writers.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { readDeskStory, type DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import { changesSince, readingOf } from '#lib/newsroom/stories/review/reading.ts';
import { ownAmong, reviewQueue } from '#lib/newsroom/stories/lists/review-queue.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { takeStoryAction } from '../stories/actions.ts';

export const metadata: Metadata = { title: 'Review' };

const addressOf = (row: StoryRow | undefined) => (row ? `/newsroom/review?story=${row.id}` : null);

function NothingWaits() {
  return (
    <div className="wrap">
      <div className="empty">
        <h2>Nothing waits for review.</h2>
        <p>A story appears here the moment its author submits it, the longest waiting first.</p>
      </div>
    </div>
  );
}

const standsNow = ({ status, deskState, updating, approval }: DeskStory) =>
  `It is ${STATUS_WORDS[updating ? deskState : status].toLowerCase()} ` +
  `now${approval && !approval.voidedAt ? `, approved by ${approval.by}` : ''}.`;

/**
 * Somebody was faster: never another story's buttons in the place of the one that was asked for.
 */
function NotWaiting({ story, next }: { story: DeskStory; next: string | null }) {
  return (
    <div className="wrap">
      <div className="empty">
        <h2>{quoted(story.content.headline || 'Untitled story')} is not waiting any more.</h2>
        <p>{standsNow(story)} Nothing was changed by you.</p>
        <div className="buttons">
          {next && (
            <ButtonLink kind="go" href={next}>
              Next story
            </ButtonLink>
          )}
          <ButtonLink href={`/newsroom/stories/${story.id}`}>Open at the desk</ButtonLink>
        </div>
      </div>
    </div>
  );
}

export default async function ReviewPage({
  searchParams,
}: {
  searchParams: Promise<{ story?: string | string[] }>;
}) {
  const actor = await requireScreen('review');
  const [rows, { story: wished }] = await Promise.all([reviewQueue(actor), searchParams]);
  const found = rows.findIndex(({ id }) => id === wished);
  const gone = typeof wished === 'string' && found < 0 ? await readDeskStory(actor, wished) : null;
  const index = Math.max(0, found);
  const chosen = gone ? undefined : rows[index];
  const story = chosen ? await readDeskStory(actor, chosen.id) : null;
  const [own, writers] = await Promise.all([
    ownAmong(actor, rows),
    writersIn(
      rows.map(({ id }) => id),
      actor,
    ),
  ]);
  const at = now();
  const read = story ?? gone;
  return (
    <div className="review">
      <ReviewQueue rows={rows} chosen={story?.id ?? null} at={at} own={own} writers={writers} />
      {read ? (
        <HoldReading
          id={read.id}
          version={story?.version ?? null}
          number={story?.number ?? null}
          over={`This story is not waiting any more. ${standsNow(read)}`}
        >
          {story ? (
            <Chosen story={story} rows={rows} index={index} at={at} />
          ) : (
            <NotWaiting story={read} next={addressOf(rows[0])} />
          )}
        </HoldReading>
      ) : (
        <NothingWaits />
      )}
      <LiveList
        rows={rows.map(({ id, headline }) => ({ id, headline }))}
        arrived="Waits for review"
      />
    </div>
  );
}

async function Chosen({
  story,
  rows,
  index,
  at,
}: {
  story: DeskStory;
  rows: StoryRow[];
  index: number;
  at: Date;
}) {
  const [reading, since] = await Promise.all([
    readingOf(story.content),
    changesSince(story.id, story.content, story.version, story.sha256),
  ]);
  const place = {
    index: index + 1,
    of: rows.length,
    previous: addressOf(rows[index - 1]),
    next: addressOf(rows[index + 1]),
  };
  return (
    <ReviewStory
      story={story}
      take={takeStoryAction}
      place={place}
      text={<ReadingText content={story.content} reading={reading} />}
      changes={
        since && (
          <article className="reading" aria-label="Changes">
            <p className="quiet">
              Since version {since.number}, {since.why}
              {since.by ? ` by ${since.by}` : ''}
            </p>
            <Changes changes={since.changes} language={story.content.language} />
          </article>
        )
      }
      decision={<Decision story={story} reading={reading} since={since} at={at} />}
    />
  );
}
