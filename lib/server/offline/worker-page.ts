import {
  deviceCache,
  filesCache,
  keptCache,
  pagesCache,
  type KeptStory,
} from '#lib/newsroom/device/names.ts';
import { isDesk } from './plan.ts';
import { drawScreen, type Away } from './screen.ts';
import { personHere, readKept, releaseNow, storiesOf } from './worker-device.ts';
import { learn } from './worker-keep.ts';
import type { Fetching, Settings } from './worker-scope.ts';

/* Sent to browsers as text (script.ts), as service-worker.ts says. */

declare const settings: Settings;

/** A kept desk's page, or why there is none. */
export async function keptPage(path: string): Promise<Response | Away> {
  const person = await personHere();
  if (person === null) return 'locked';
  if (!isDesk(path)) return 'room';
  const release = await releaseNow();
  const page = await (await caches.open(pagesCache(release, person))).match(path);
  const isWhole = await (await caches.open(filesCache(release))).match('/whole');
  if (page && isWhole) return page;
  const known = await readKept<KeptStory>(keptCache(person), path);
  return known && known.at > 0 ? 'updated' : 'story';
}

export async function screen(away: Away): Promise<Response> {
  const person = await personHere();
  const frame = await readKept<{ looks: string; sheets: string[] }>(deviceCache(), '/frame');
  const stories: KeptStory[] = [];
  for (const story of person ? await storiesOf(person) : [])
    if (typeof (await keptPage(story.path)) !== 'string') stories.push(story);
  const policy =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; form-action 'none'; " +
    "base-uri 'none'; frame-ancestors 'self'";
  return new Response(
    drawScreen({ away, stories, looks: frame?.looks ?? '', sheets: frame?.sheets ?? [] }),
    {
      status: 503,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      },
    },
  );
}

/**
 * The network's answer; null where there is none, or none within the patience that a kept page
 * allows.
 */
export async function askNetwork(
  { request, preloadResponse }: Fetching,
  isKept: boolean,
): Promise<Response | null> {
  const network = (async () => (await preloadResponse) ?? fetch(request))().catch(() => null);
  if (!isKept) return network;
  return Promise.race([
    network,
    new Promise<null>((resolve) => setTimeout(resolve, settings.patienceMs, null)),
  ]);
}

/** A page: the network's, whatever it says; what is kept only where nobody could be asked. */
export async function answerPage(event: Fetching): Promise<Response> {
  const path = new URL(event.request.url).pathname;
  const kept = await keptPage(path);
  const answer = await askNetwork(event, typeof kept !== 'string');
  if (answer && ![502, 503, 504].includes(answer.status)) {
    const heard = answer.clone();
    event.waitUntil(learn(path, heard).catch(() => undefined));
    return answer;
  }
  if (typeof kept !== 'string') return kept;
  // A server that could not ask its database says so itself.
  return answer ?? screen(kept);
}
