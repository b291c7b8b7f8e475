import { Names } from '#components/ui/names.tsx';
import { StoryBody } from '#lib/story/render/render-react.tsx';
import type { Reading } from '#lib/newsroom/stories/review/reading.ts';
import type { StoryContent } from '#lib/newsroom/stories/content.ts';

function LeadPhoto({
  content,
  pictures,
}: {
  content: StoryContent;
  pictures: Reading['pictures'];
}) {
  const photo = content.leadPhoto;
  const file = photo && pictures[photo.mediaId];
  if (!photo || !file) return null;
  const rendition = file.renditions.find(({ width }) => width >= 960) ?? file.renditions.at(-1);
  return (
    <figure>
      <img
        src={`/media/${file.sha256}/${rendition?.width}.webp`}
        width={file.width}
        height={file.height}
        alt={photo.alt}
      />
      <figcaption>
        {photo.caption} <span className="quiet">{photo.credit || 'no credit'}</span>
      </figcaption>
    </figure>
  );
}

/** The text as readers will read it, at their size and measure. */
export function ReadingText({ content, reading }: { content: StoryContent; reading: Reading }) {
  return (
    <article className="reading" aria-labelledby="reading-headline" lang={content.language}>
      {content.kicker && <p className="kicker">{content.kicker}</p>}
      <h2 className="story-headline" id="reading-headline">
        {content.headline || 'Untitled story'}
      </h2>
      {content.standfirst && <p className="standfirst">{content.standfirst}</p>}
      <LeadPhoto content={content} pictures={reading.pictures} />
      {reading.named.Authors.length > 0 && (
        <p className="byline">
          By <Names names={reading.named.Authors} />
        </p>
      )}
      <div className="prose">
        <StoryBody
          body={reading.body}
          {...(reading.dateline && { dateline: reading.dateline })}
          pictures={reading.pictures}
        />
      </div>
    </article>
  );
}
