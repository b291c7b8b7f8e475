import type { Observation } from './probe/observations.ts';

/** One public page, over all processes: the worst of them. */
export interface PageSeen {
  path: string;
  publicPage: string;
  ok: boolean;
  expected: string;
  seen: string;
  /** Milliseconds until the last process showed it. */
  ms: number;
}

export interface PublishCheck {
  /** `Seen on 14 of 14 public pages, 48 ms after publication`. */
  sentence: string;
  ok: boolean;
  at: Date;
  processes: number;
  /** What is wrong first. */
  pages: PageSeen[];
}

const AFTER: Record<string, string> = {
  'story.published': 'publication',
  'story.republished': 'publication',
  'story.scheduled': 'it was due',
  'story.rescheduled': 'it was due',
  'story.descheduled': 'it was descheduled',
  'story.held': 'the hold',
  'story.released': 'the release',
  'story.unpublished': 'it was unpublished',
  'story.restored': 'it was restored',
  'story.killed': 'the kill',
  'story.embargo_set': 'the embargo was set',
  'story.embargo_broken': 'the embargo was broken',
};

/** Puts what the processes showed together, page by page, with one sentence over it. */
export function summaryOf(
  kind: string,
  { at, observations }: { at: Date; observations: readonly Observation[] },
): PublishCheck {
  const pages = [...Map.groupBy(observations, ({ path }) => path).values()]
    .map(worstOf)
    .sort((a, b) => Number(a.ok) - Number(b.ok));
  const right = pages.filter(({ ok }) => ok).length;
  const ms = Math.max(0, ...pages.filter(({ ok }) => ok).map((page) => page.ms));
  const processes = new Set(observations.map(({ process }) => process)).size;
  const everywhere = processes > 1 ? ` in ${processes} processes` : '';
  return {
    sentence:
      `Right on ${right} of ${pages.length} public pages${everywhere}, ${saySpan(ms)} ` +
      `after ${AFTER[kind] ?? 'the change'}`,
    ok: right === pages.length,
    at,
    processes,
    pages,
  };
}

function worstOf(of: readonly Observation[]): PageSeen {
  const slowest = of.reduce((worst, next) =>
    Number(next.ok) < Number(worst.ok) || (next.ok === worst.ok && next.ms > worst.ms)
      ? next
      : worst,
  );
  const { path, publicPage, ok, expected, seen, ms } = slowest;
  return { path, publicPage, ok, expected, seen, ms };
}

/** `48 ms`, `1.4 s`, `3 min`. */
export function saySpan(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  return ms < 120_000 ? `${(ms / 1_000).toFixed(1)} s` : `${Math.round(ms / 60_000)} min`;
}
