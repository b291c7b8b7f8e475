import { langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import { correctionsOf, type PublicStory } from '#lib/publication/stories/public-story.ts';
import { readingMinutes } from '#lib/story/text/words.ts';
import { dayKey } from '#lib/publication/times.ts';
import { LinkedNames } from '../parts/names.tsx';
import { Clock, ClockWithZone, FullTime } from '../parts/times.tsx';

interface SideProps {
  story: PublicStory;
  page: Page;
}

/** Who wrote it, for which agencies, when, and that it was corrected. */
export function StorySide({ story, page }: SideProps) {
  const { messages } = page;
  return (
    <div className="story-side" {...langOfMessages(page)}>
      {story.authors.length > 0 && (
        <p className="byline">
          {messages.by} <LinkedNames subjects={story.authors} page={page} rel="author" />
        </p>
      )}
      {story.agencies.length > 0 && (
        <p>
          <LinkedNames subjects={story.agencies} page={page} />
        </p>
      )}
      <Times story={story} page={page} />
      {story.words > 0 && (
        <p className="times no-print">{messages.minutes(readingMinutes(story.words))}</p>
      )}
    </div>
  );
}

function Times({ story, page }: SideProps) {
  const { messages } = page;
  const corrected = correctionsOf(story).at(-1);
  const updated = story.updatedAt.getTime() > story.firstPublishedAt.getTime();
  return (
    <p className="times">
      {messages.published} <FullTime at={story.firstPublishedAt} page={page} />
      {updated && (
        <>
          <br />
          {messages.updated}{' '}
          <Later at={story.updatedAt} after={story.firstPublishedAt} page={page} />
        </>
      )}
      {corrected && (
        <>
          <br />
          <a href="#corrections">
            {corrected.kind === 'correction' ? messages.corrected : messages.clarified}{' '}
            <Later at={corrected.at} after={story.firstPublishedAt} page={page} />
          </a>
        </>
      )}
    </p>
  );
}

/** By the clock alone on the same day, else with its date. */
export function Later({
  at,
  after,
  page,
  zone = true,
}: {
  at: Date;
  after: Date;
  page: Page;
  zone?: boolean;
}) {
  if (dayKey(at, page.organisation) !== dayKey(after, page.organisation))
    return <FullTime at={at} page={page} />;
  return zone ? <ClockWithZone at={at} page={page} /> : <Clock at={at} page={page} />;
}
