'use client';
import { useEffect, useState } from 'react';
import { AGAIN_MS } from '#components/ui/tags/ask-again.ts';
import { Icon } from '#components/ui/marks/icon.tsx';
import type { Result } from '#lib/errors.ts';
import { saySpan, type PageSeen, type PublishCheck } from '#lib/newsroom/publish-check/summary.ts';

export type ReadPublishCheck = (storyId: string) => Promise<Result<PublishCheck | null>>;

interface OnPublicPagesProps {
  storyId: string;
  /** Changes when the story changed, so that it is read anew. */
  stamp: string;
  read: ReadPublishCheck;
}

const UNREAD: Result<never> = {
  ok: false,
  error: {
    code: 'unavailable',
    sentence: 'What stands on the public pages could not be read: the newsroom does not answer.',
  },
};

/**
 * What the newsroom told last: what was seen, or null where nobody has looked; a failure where it
 * could not be asked.
 */
function useSeen({ storyId, stamp, read }: OnPublicPagesProps): Result<PublishCheck | null> | null {
  const [seen, setSeen] = useState<Result<PublishCheck | null> | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const look = async () => {
      const found = await read(storyId).catch(() => UNREAD);
      if (!here) return;
      setSeen(found);
      if (!found.ok || !found.value?.ok) timer = setTimeout(() => void look(), AGAIN_MS);
    };
    void look();
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [storyId, stamp, read]);
  return seen;
}

function Line({ page }: { page: PageSeen }) {
  return (
    <li className={page.ok ? 'met' : 'miss'}>
      <Icon name={page.ok ? 'check' : 'stop'} />
      <a href={page.path} target="_blank" rel="noreferrer">
        {page.publicPage}
      </a>
      <span className="quiet">
        {page.ok ? saySpan(page.ms) : `shows ${page.seen}, should show ${page.expected}`}
      </span>
    </li>
  );
}

/**
 * Whether readers have what the newsroom decided, as the worker saw it on the public pages
 * themselves.
 */
export function OnPublicPages(props: OnPublicPagesProps) {
  const asked = useSeen(props);
  return (
    <section className="panel-part">
      <h2>On the public pages</h2>
      <Seen asked={asked} />
    </section>
  );
}

/** What was seen, that nobody has looked, or that nobody could be asked: three things. */
export function Seen({ asked }: { asked: Result<PublishCheck | null> | null }) {
  if (!asked) return null;
  if (!asked.ok) return <p className="error">{asked.error.sentence} It is being tried again.</p>;
  const { value: seen } = asked;
  if (!seen)
    return (
      <p className="quiet">
        Nobody has looked yet. It is done after each publication, hold, release, withdrawal and
        kill.
      </p>
    );
  return (
    <>
      <p className={seen.ok ? undefined : 'error'}>
        {seen.sentence}.{!seen.ok && ' It is being tried again.'}
      </p>
      <details open={!seen.ok}>
        <summary className="quiet">Page by page</summary>
        <ul role="list" className="checks">
          {seen.pages.map((page) => (
            <Line key={page.path} page={page} />
          ))}
        </ul>
      </details>
    </>
  );
}
