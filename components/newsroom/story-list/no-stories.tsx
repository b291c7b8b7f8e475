import { ButtonLink } from '#components/ui/button.tsx';

/** What is true, then what to do. */
export function NoStories({
  filtered,
  words,
  mayStart,
}: {
  filtered: boolean;
  words: string | undefined;
  mayStart: boolean;
}) {
  if (filtered) {
    return (
      <div className="wrap">
        <div className="empty">
          <h2>{words ? `No story here has “${words}” in it.` : 'No story is like that.'}</h2>
          <p>Without the filters you see every story of your desks, newest change first.</p>
          <div className="buttons">
            <ButtonLink href="/newsroom/stories">Show all stories</ButtonLink>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="wrap">
      <div className="empty">
        <h2>There are no stories yet.</h2>
        <p>
          {mayStart
            ? 'The first one starts with New story, at the top. It saves by itself.'
            : 'They appear here as soon as a reporter of your desk starts one.'}
        </p>
      </div>
    </div>
  );
}
