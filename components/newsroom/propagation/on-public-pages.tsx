'use client';
import { useEffect, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { Result } from '#lib/errors.ts';
import { saySpan, type PageSeen, type Propagation } from '#lib/newsroom/propagation/summary.ts';

export type ReadPropagation = (storyId: string) => Promise<Result<Propagation | null>>;

interface OnPublicPagesProps {
  storyId: string;
  /** Changes when the story changed, so that it is read anew. */
  stamp: string;
  read: ReadPropagation;
}

/** Looked at again this long after something was not as it should be, in milliseconds. */
const AGAIN = 3_000;

function useSeen({ storyId, stamp, read }: OnPublicPagesProps): Propagation | null {
  const [seen, setSeen] = useState<Propagation | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let here = true;
    const look = async () => {
      const found = await read(storyId);
      if (!here || !found.ok) return;
      setSeen(found.value);
      if (!found.value?.ok) timer = setTimeout(() => void look(), AGAIN);
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
      <a href={page.path} target="_blank" rel="noreferrer">{page.surface}</a>
      <span className="quiet">{page.ok ? saySpan(page.ms) : `shows ${page.seen}, should show ${page.expected}`}</span>
    </li>
  );
}

/** Whether readers have what the newsroom decided, as the worker saw it on the public pages themselves. */
export function OnPublicPages(props: OnPublicPagesProps) {
  const seen = useSeen(props);
  return (
    <section className="panel-part">
      <h2>On the public pages</h2>
      {!seen && <p className="quiet">Nobody has looked yet. It is done after each publication, hold, release, withdrawal and kill.</p>}
      {seen && (
        <>
          <p className={seen.ok ? undefined : 'error'}>{seen.sentence}.{!seen.ok && ' It is being tried again.'}</p>
          <details open={!seen.ok}>
            <summary className="quiet">Page by page</summary>
            <ul role="list" className="checks">{seen.pages.map((page) => <Line key={page.path} page={page} />)}</ul>
          </details>
        </>
      )}
    </section>
  );
}
