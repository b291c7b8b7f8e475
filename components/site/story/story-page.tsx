import { readBody } from '#lib/story/text/body.ts';
import { StoryBody } from '#lib/story/render/render-react.tsx';
import type { Page } from '#lib/publication/pages/pages.ts';
import type { PublicStory } from '#lib/publication/stories/public-story.ts';
import { StoryLead } from '../parts/picture.tsx';
import { StoryEnd } from './story-end.tsx';
import { StorySide } from './story-side.tsx';

/** A story, whole: one article with its headline as the page's only h1. */
export function StoryPage({ story, page }: { story: PublicStory; page: Page }) {
  return (
    <article className="story" aria-labelledby="headline">
      <header className="story-head">
        {story.kicker && <p className="kicker">{story.kicker}</p>}
        <h1 id="headline">{story.headline}</h1>
        {story.standfirst && <p className="story-standfirst">{story.standfirst}</p>}
      </header>
      {story.lead && <StoryLead shown={story.lead} />}
      <StorySide story={story} page={page} />
      <div className="story-body">
        <Text story={story} />
      </div>
      <StoryEnd story={story} page={page} />
    </article>
  );
}

/**
 * What stands in an edition was checked when it was published; a body that no longer reads is a
 * fault to be seen, not hidden.
 */
function Text({ story }: { story: PublicStory }) {
  const body = readBody(story.body);
  if (!body.ok)
    throw new Error(
      `The body of edition ${story.n} of ${story.guid} does not read: ${body.error.sentence}`,
    );
  return <StoryBody body={body.value} dateline={story.dateline} pictures={story.pictures} />;
}
