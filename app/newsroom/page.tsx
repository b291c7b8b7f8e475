import type { Metadata } from 'next';
import { LiveList } from '#components/newsroom/news/live-list.tsx';
import { ListKeys } from '#components/newsroom/story-list/list-keys.tsx';
import { NewStoryButton } from '#components/newsroom/story-list/new-story-button.tsx';
import { Track, WorkSection } from '#components/newsroom/story-list/work-rows.tsx';
import { quoted } from '#lib/quoted.ts';
import { now } from '#lib/time/clock.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { writersIn } from '#lib/newsroom/collaboration/presence/writers.ts';
import { can } from '#lib/newsroom/policy.ts';
import { requireActor } from '#lib/newsroom/session/request/require-actor.ts';
import { desksToBeginOn } from '#lib/newsroom/stories/desk/desk-choices.ts';
import { lastReasons } from '#lib/newsroom/stories/review/last-reasons.ts';
import { myWork } from '#lib/newsroom/stories/lists/my-work.ts';
import type { StoryRow } from '#lib/newsroom/stories/lists/row-of.ts';
import { longDay } from '#lib/time/times.ts';
import { startNewStory } from './stories/actions.ts';

export const metadata: Metadata = { title: 'My work' };

export default async function MyWorkPage() {
  const actor = await requireActor();
  const [work, organisation, desks] = await Promise.all([
    myWork(actor),
    readOrganisation(),
    desksToBeginOn(actor),
  ]);
  const all = Object.values<StoryRow[]>({ ...work })
    .flat()
    .map(({ id }) => id);
  const [reasons, writers] = await Promise.all([
    lastReasons(
      [...work.returned, ...work.held, ...work.forLegal, ...work.toReview].map(({ id }) => id),
    ),
    writersIn(all, actor),
  ]);
  const shared = { at: now(), timeZone: organisation.timeZone, writers };
  const starts = can(actor, 'story.create');
  const empty = all.length === 0;
  const waits = [
    ...work.returned,
    ...work.held,
    ...work.forLegal,
    ...work.toReview,
    ...work.arrived,
    ...work.toPublish,
  ].map(({ id, headline }) => ({ id, headline }));
  const length = (words: number) => (words ? `${words} words.` : 'Nothing written yet.');
  const said = (id: string) => {
    const last = reasons.get(id);
    return last?.reason ? `${last.by ?? 'Someone'}: ${quoted(last.reason)}` : null;
  };
  return (
    <>
      <div className="head">
        <h1>My work</h1>
        <span className="quiet">{longDay(shared.at, organisation.timeZone, shared.at)}</span>
        {starts && <NewStoryButton start={startNewStory} desks={desks} />}
      </div>
      <div className="wrap">
        <div className="work">
          <WorkSection
            id="returned"
            title="Returned to me"
            waits
            rows={work.returned}
            {...shared}
            why={({ id, words }) => said(id) ?? length(words)}
          />
          <WorkSection
            id="held"
            title="Held: to be checked"
            waits
            rows={work.held}
            {...shared}
            why={({ id, writer, firstPublishedAt }) => (
              <>
                By {writer}.{' '}
                {said(id) ??
                  (firstPublishedAt
                    ? 'Readers see that it is being checked.'
                    : 'Readers never had it.')}
              </>
            )}
          />
          <WorkSection
            id="for-legal"
            title="For Legal"
            waits
            rows={work.forLegal}
            {...shared}
            more={
              <a className="text-button fine push" href="/newsroom/stories?legal=required">
                All of them
              </a>
            }
            why={({ id, writer, words }) => (
              <>
                By {writer}. {said(id) ?? length(words)}
              </>
            )}
          />
          <WorkSection
            id="to-review"
            title="Waits for my review"
            waits
            rows={work.toReview}
            {...shared}
            more={
              <a className="text-button fine push" href="/newsroom/review">
                Review all
              </a>
            }
            why={({ id, writer, words }) => (
              <>
                By {writer}. {said(id) ?? length(words)}
              </>
            )}
          />
          <WorkSection
            id="arrived"
            title="Sent to my desk"
            waits
            rows={work.arrived}
            {...shared}
            why={({ writer, words }) => (
              <>
                By {writer}. {length(words)}
              </>
            )}
          />
          <WorkSection
            id="to-publish"
            title="Approved, not out yet"
            waits
            rows={work.toPublish}
            {...shared}
            why={({ writer, words }) => (
              <>
                By {writer}. {length(words)}
              </>
            )}
          />
          <WorkSection
            id="scheduled"
            title="Scheduled"
            rows={work.scheduled}
            {...shared}
            why={({ writer, words }) => (
              <>
                By {writer}. {length(words)}
              </>
            )}
          />
          <WorkSection
            id="sent"
            title="Sent, and where it stands"
            rows={work.sent}
            {...shared}
            why={(row) => <Track row={row} />}
          />
          <WorkSection
            id="drafts"
            title="My drafts"
            rows={work.drafts}
            {...shared}
            why={({ words }) => length(words)}
          />
          <WorkSection
            id="recent"
            title="Out"
            rows={work.recent}
            {...shared}
            why={({ section, words }) => (
              <>
                {section ?? 'No section'}. {length(words)}
              </>
            )}
          />
          {empty && (
            <div className="empty">
              <h2>Nothing waits for you.</h2>
              <p>
                {starts
                  ? 'What is returned to you, what waits for your review and what you sent ' +
                    'stands here. New story, at the top, begins one.'
                  : 'What waits for you will stand here.'}
              </p>
            </div>
          )}
        </div>
      </div>
      <LiveList rows={waits} arrived="Waits for you" />
      <ListKeys />
    </>
  );
}
