import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log/log.ts';
import { ask } from './ask.ts';
import { expectedOn, sayExpected } from './expected.ts';
import { verdictOn } from './verdict.ts';
import { liveProcesses } from '../processes/processes.ts';
import { publicFacts } from '../public-facts.ts';
import { decidedBy, saveObservations, type Decision, type Observation } from './observations.ts';
import { publicPagesOf, type PublicFacts, type PublicPage } from '../public-pages.ts';

/** Readers do not yet see what was decided: the message is to be delivered again. */
export class NotSeenYet extends Error {
  override name = 'NotSeenYet';
  readonly retryInSeconds: number;
  constructor(paths: readonly string[], attempts: number) {
    super(
      `Readers do not see what was decided on ${paths.length} public pages: ${paths.slice(0, 5).join(', ')}`,
    );
    this.retryInSeconds = Math.min(300, 2 * 2 ** attempts);
  }
}

export interface ProbeOptions {
  siteUrl: string;
  /** How long to wait before each round, in milliseconds. */
  pauses?: readonly number[];
  processes?: () => Promise<string[]>;
}

const PAUSES = [0, 30, 60, 120, 250, 500, 1_000, 2_000];

/**
 * After an event of a story: reads every public surface on which it can stand, in every process, as
 * an anonymous reader does, until each shows what it must; keeps what was seen, with the
 * milliseconds since. What must be shown is read anew in each round, so that a later decision is no
 * fault of an earlier one. Rejects with NotSeenYet when some are still wrong after the last round,
 * which is an alarm.
 */
export async function proveOnPublicPages(
  message: { eventN: number; attempts: number },
  { siteUrl, pauses = PAUSES, processes = liveProcesses }: ProbeOptions,
): Promise<void> {
  const decision = await decidedBy(message.eventN);
  if (!decision) return;
  const seen = new Map<string, Observation>();
  let sitemap: string | undefined;
  for (const [at, pause] of pauses.entries()) {
    if (pause > 0) await wait(pause);
    const facts = await publicFacts(decision.storyId, sitemap);
    if (!facts) return;
    sitemap = facts.sitemap;
    await lookEverywhere({ facts, decision, siteUrl, tries: at + 1 }, await processes(), seen);
    if ([...seen.values()].every(({ ok }) => ok)) break;
  }
  await saveObservations(decision, [...seen.values()]);
  report(decision, [...seen.values()], message.attempts);
}

interface Round {
  facts: PublicFacts;
  decision: Decision;
  siteUrl: string;
  tries: number;
}

/**
 * One look at all that is not as it should be yet. What no longer has to be looked at is forgotten.
 */
async function lookEverywhere(
  round: Round,
  processes: readonly string[],
  seen: Map<string, Observation>,
): Promise<void> {
  const publicPages = publicPagesOf(round.facts);
  const due = new Set(
    processes.flatMap((process) => publicPages.map(({ path }) => keyOf(process, path))),
  );
  for (const key of seen.keys()) if (!due.has(key)) seen.delete(key);
  await Promise.all(
    processes.map(async (process) => {
      // One after the other: the proof must not be a load of its own.
      for (const publicPage of publicPages) {
        const key = keyOf(process, publicPage.path);
        if (!seen.get(key)?.ok) seen.set(key, await look(round, process, publicPage));
      }
    }),
  );
}

const keyOf = (process: string, path: string): string => `${process} ${path}`;

async function look(
  { facts, decision, siteUrl, tries }: Round,
  process: string,
  publicPage: PublicPage,
): Promise<Observation> {
  const expected = expectedOn(publicPage, facts);
  const verdict = await ask(process, publicPage.path, siteUrl).then(
    (answer) => verdictOn(publicPage, facts, expected, answer),
    (error: Error) => ({ ok: false, seen: `no answer: ${error.message}` }),
  );
  const ms = Math.max(0, Date.now() - decision.since.getTime());
  return {
    process,
    path: publicPage.path,
    publicPage: publicPage.name,
    expected: sayExpected(expected),
    tries,
    ms,
    ...verdict,
  };
}

function report(
  { storyId, eventN }: Decision,
  observations: readonly Observation[],
  attempts: number,
): void {
  const wrong = observations.filter(({ ok }) => !ok);
  if (wrong.length === 0) {
    log.info(
      {
        storyId,
        event: eventN,
        pages: observations.length,
        ms: Math.max(0, ...observations.map(({ ms }) => ms)),
      },
      'Readers see what was decided',
    );
    return;
  }
  const shown = wrong
    .slice(0, 20)
    .map(({ process, path, expected, seen }) => ({ process, path, expected, seen }));
  log.error(
    { alarm: 'propagation', storyId, event: eventN, wrong: shown },
    'Readers do not see what was decided',
  );
  throw new NotSeenYet([...new Set(wrong.map(({ path }) => path))], attempts);
}
