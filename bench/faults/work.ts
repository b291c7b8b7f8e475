import { setTimeout as wait } from 'node:timers/promises';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { event, workingCopy } from '#db/schema/newsroom/index.ts';
import { staffDb } from '#db/staff.ts';
import { troubleOf } from '#db/trouble.ts';
import { drawPicture, type Written } from '#e2e/support/write-story.ts';
import {
  goesOnWhenIncomplete,
  openDesk,
  type Desk,
} from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { typeIn } from '#lib/newsroom/collaboration/testing/writer.ts';
import { takeAction, takeUntilDone, type Known } from './take-action.ts';

/** Who works at the newsroom while it breaks: where, with which cookies. */
export interface Shift {
  url: string;
  actionId: string;
  cookies: Record<'reporter' | 'editor', string>;
  signal: AbortSignal;
  /** While it is set nobody types: somebody waits for all words to be acknowledged. */
  resting: boolean;
}

/** What the newsroom has said to have, and so has to have, once. */
export interface Promised {
  words: { storyId: string; word: string }[];
  pictures: { mediaId: string; sha256: string }[];
  actions: { storyId: string; kind: string }[];
  pages: Written[];
  /** What was seen that may not be: half of a page, an answer that contradicts another. */
  seen: string[];
}

/** Asks the database until it answers. */
export async function ask<T>(question: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await question();
    } catch (error) {
      if (troubleOf(error) === null) throw error;
      await wait(100);
    }
  }
}

const ACTIONS = [
  ['submit', 'story.submitted', 'reporter'],
  ['approve', 'story.approved', 'editor'],
  ['publish', 'story.published', 'editor'],
] as const;

const timesOf = async (storyId: string, kind: string): Promise<number> =>
  (
    await ask(() =>
      staffDb()
        .select({ n: sql<number>`count(*)::int` })
        .from(event)
        .where(and(eq(event.storyId, storyId), eq(event.kind, kind))),
    )
  )[0]?.n ?? 0;

const hashOf = async (storyId: string): Promise<string> =>
  (
    await ask(() =>
      staffDb()
        .select({ sha256: workingCopy.sha256 })
        .from(workingCopy)
        .where(eq(workingCopy.storyId, storyId)),
    )
  )[0]?.sha256 ?? '';

/**
 * Brings drafts out one after the other, each by three people's presses with a pause in
 * milliseconds after each.
 */
export async function publishDrafts(
  { url, actionId, cookies, signal }: Shift,
  drafts: readonly Written[],
  promised: Promised,
  pause: number,
): Promise<void> {
  for (const draft of drafts) {
    for (const [action, kind, who] of ACTIONS) {
      if (signal.aborted) return;
      const fields: Record<string, string> =
        action === 'submit' ? {} : { sha256: await hashOf(draft.id) };
      const take = (): Promise<Known> =>
        takeAction(url, actionId, cookies[who], { action, storyId: draft.id, fields });
      await takeUntilDone(take, async () => (await timesOf(draft.id, kind)) > 0);
      promised.actions.push({ storyId: draft.id, kind });
      await wait(pause);
    }
    promised.pages.push(draft);
  }
}

/** Types a word after the other into a story, and promises each that the newsroom acknowledged. */
export async function type(
  shift: Shift,
  storyId: string,
  name: string,
  promised: Promised,
): Promise<Desk> {
  const { url, cookies, signal } = shift;
  const desk = openDesk(
    `${url.replace('http', 'ws')}/newsroom/socket`,
    storyId,
    cookies.reporter,
    url,
  );
  goesOnWhenIncomplete(desk);
  let waiting: string[] = [];
  const settle = () => {
    if (!desk.isSaved()) return;
    promised.words.push(...waiting.map((word) => ({ storyId, word })));
    waiting = [];
  };
  void (async () => {
    for (let n = 0; !signal.aborted; n += 1) {
      await wait(60);
      settle();
      if (!shift.resting && (desk.provider.synced || n > 0)) {
        const word = `${name}${n}q`;
        typeIn(desk.doc, `${word} `);
        waiting.push(word);
      }
    }
    // What is still waiting is acknowledged or not: nobody was told of it.
  })();
  return desk;
}

/** Sends pictures, and promises those that were taken. */
export async function upload({ url, cookies, signal }: Shift, promised: Promised): Promise<void> {
  while (!signal.aborted) {
    const body = new Uint8Array(await drawPicture());
    const answer = await fetch(`${url}/api/media`, {
      method: 'POST',
      headers: { cookie: cookies.reporter, origin: url },
      body,
      signal: AbortSignal.timeout(20_000),
    }).catch(() => null);
    const taken =
      answer?.status === 200
        ? ((await answer.json().catch(() => null)) as Promised['pictures'][number] | null)
        : null;
    if (taken) promised.pictures.push({ mediaId: taken.mediaId, sha256: taken.sha256 });
    await wait(1_000);
  }
}

/** Whether a page is all of a story: its headline and each of its lines. */
const isWhole = (text: string, { headline, word }: Written): boolean =>
  [
    headline,
    `The hall of ${word} opened on Monday.`,
    `The hall of ${word} closes at noon.`,
    '</html>',
  ].every((part) => text.includes(part));

/** What readers ask for beside stories. */
const LISTS = ['/', '/latest', '/feed.xml', '/search?q=hall', '/news-sitemap.xml'];

/**
 * Reads lists, and the pages of stories before, while and after they come out: nothing, a word that
 * it cannot be made, or all of it.
 */
export async function read(
  { url, signal }: Shift,
  stories: readonly Written[],
  promised: Promised,
): Promise<void> {
  while (!signal.aborted) {
    for (const [path, story] of [
      ...stories.map((one) => [one.page, one] as const),
      ...LISTS.map((list) => [list, null] as const),
    ]) {
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(20_000) }).catch(
        () => null,
      );
      const text = await answer?.text().catch(() => null);
      if (!answer || text === null || text === undefined) continue;
      if (answer.status === 200 && story && !isWhole(text, story))
        promised.seen.push(`half of a page at ${path}`);
      if (answer.status >= 500 && answer.status !== 503)
        promised.seen.push(`${answer.status} at ${path}`);
      await wait(50);
    }
  }
}

/** What was promised and is not there, or not once; in words. */
export async function broken({ url, cookies }: Shift, promised: Promised): Promise<string[]> {
  const faults = [...promised.seen];
  const storyIds = [...new Set(promised.words.map(({ storyId }) => storyId))];
  const copies =
    storyIds.length === 0
      ? []
      : await ask(() =>
          staffDb()
            .select({ storyId: workingCopy.storyId, content: workingCopy.content })
            .from(workingCopy)
            .where(inArray(workingCopy.storyId, storyIds)),
        );
  const texts = new Map(
    copies.map(({ storyId, content }) => [storyId, JSON.stringify(content).split(/[^\w]+/)]),
  );
  for (const { storyId, word } of promised.words) {
    const times = texts.get(storyId)?.filter((part) => part === word).length ?? 0;
    if (times !== 1)
      faults.push(`the word ${word} of story ${storyId} stands there ${times} times`);
  }
  for (const { storyId, kind } of promised.actions) {
    const times = await timesOf(storyId, kind);
    if (times !== 1) faults.push(`${kind} of story ${storyId} was done ${times} times`);
  }
  for (const { mediaId, sha256 } of promised.pictures) {
    const asked = await Promise.all(
      [`/api/media/${mediaId}`, `/media/${sha256}/640.webp`].map((path) =>
        fetch(url + path, { headers: { cookie: cookies.reporter } }),
      ),
    );
    if (asked.some(({ status }) => status !== 200))
      faults.push(`picture ${mediaId}: ${asked.map(({ status }) => status).join(', ')}`);
  }
  for (const story of promised.pages) {
    const answer = await fetch(`${url}${story.page}`);
    if (answer.status !== 200 || !isWhole(await answer.text(), story))
      faults.push(`${story.page} is ${answer.status}, or not whole`);
  }
  return faults;
}
