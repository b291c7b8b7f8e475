import Link from 'next/link';

/** A story by its headline, in every list of the newsroom. */
export function StoryLink({
  id,
  headline,
  language,
}: {
  id: string;
  headline: string;
  language: string;
}) {
  return (
    <Link
      className="headline"
      href={`/newsroom/stories/${id}`}
      prefetch={false}
      dir="auto"
      lang={headline ? language : 'en'}
    >
      {headline || <i>Untitled story</i>}
    </Link>
  );
}
