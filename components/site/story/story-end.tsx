import { langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import {
  correctionsOf,
  type PublicChange,
  type PublicStory,
} from '#lib/publication/stories/public-story.ts';
import { storyUrl } from '#lib/publication/story-url.ts';
import { Mark } from '../indicators/direction.tsx';
import { SubjectLink } from '../parts/names.tsx';
import { Later } from './story-side.tsx';
import { FullTime } from '../parts/times.tsx';

interface EndProps {
  story: PublicStory;
  page: Page;
}

/** After the text: what it puts on record, its topics, what was corrected, which version it is. */
export function StoryEnd({ story, page }: EndProps) {
  return (
    <div className="story-end" {...langOfMessages(page)}>
      <OnRecord story={story} page={page} />
      <Corrections story={story} page={page} />
      <Versions story={story} page={page} />
      {/* A sheet of paper has no address bar. */}
      <p className="on-paper">
        <bdi>{storyUrl(story.slug)}</bdi>
      </p>
    </div>
  );
}

function OnRecord({ story, page }: EndProps) {
  const about = [...story.topics, ...story.countries];
  if (story.record.length === 0)
    return about.length > 0 ? (
      <p className="topics">
        <Links about={about} />
      </p>
    ) : null;
  return (
    <section aria-labelledby="record">
      <h2 id="record">{page.messages.record}</h2>
      <ul className="record" role="list">
        {story.record.map(({ indicator, country, direction, reason }, at) => (
          <li data-direction={direction} key={at}>
            <Mark way={direction} />
            <p>
              <strong>{page.messages.direction[direction]}</strong>{' '}
              <SubjectLink subject={country} />,{' '}
              <a href={`/indicators#${indicator.slug}`}>{indicator.name}</a>
              {reason ? `. ${reason}` : '.'}
            </p>
          </li>
        ))}
      </ul>
      {about.length > 0 && (
        <p className="topics">
          <Links about={about} />
        </p>
      )}
    </section>
  );
}

const Links = ({ about }: { about: PublicStory['topics'] }) =>
  about.map((subject, at) => (
    <span key={subject.id}>
      {at > 0 && ' '}
      <SubjectLink subject={subject} />
    </span>
  ));

/** Every correction and clarification stands in full, with its date. */
function Corrections({ story, page }: EndProps) {
  const corrections = correctionsOf(story);
  if (corrections.length === 0) return null;
  return (
    <section className="corrections" id="corrections" aria-labelledby="corrections-title">
      <h2 id="corrections-title">{page.messages.corrections}</h2>
      {corrections.map((one) => (
        <Correction key={one.n} change={one} page={page} />
      ))}
    </section>
  );
}

const Correction = ({ change, page }: { change: PublicChange; page: Page }) => (
  <p>
    <FullTime at={change.at} page={page} />.{' '}
    {change.kind === 'clarification' && `${page.messages.clarification}: `}
    {change.text}
  </p>
);

function Versions({ story, page }: EndProps) {
  const { messages } = page;
  const later = story.changes.filter((change) => change.kind !== 'first');
  const said = {
    update: messages.updated,
    correction: messages.corrected,
    clarification: messages.clarified,
    first: messages.firstPublished,
    minor: messages.updated,
  };
  return (
    <p className="versions">
      {messages.version(later.length + 1)} {messages.firstPublished}{' '}
      <FullTime at={story.firstPublishedAt} page={page} />
      {later.map((change) => (
        <span key={change.n}>
          ; {said[change.kind].toLocaleLowerCase(messages.language)}{' '}
          <Later at={change.at} after={story.firstPublishedAt} page={page} />
        </span>
      ))}
      .{' '}
      <a className="no-print" href="/corrections">
        {messages.howWeCorrect}
      </a>
    </p>
  );
}
