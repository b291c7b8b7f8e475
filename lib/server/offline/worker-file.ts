import { filesCache, pagesCache } from '#lib/newsroom/device/names.ts';
import { isDesk } from './plan.ts';
import { personHere } from './worker-device.ts';
import type { Fetching, Settings } from './worker-scope.ts';

/* Sent to browsers as text (script.ts), as service-worker.ts says. */

declare const settings: Settings;

export async function answerFile(request: Request): Promise<Response> {
  const found = await (await caches.open(filesCache(settings.release))).match(request);
  return found ?? fetch(request);
}

export async function answerSpare(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await caches.open(filesCache(settings.release))).match(request);
    if (found) return found;
    throw error;
  }
}

/** Keeps a picture, and of all pictures no more than a device has room for. */
export async function keepPicture(cache: Cache, request: Request, answer: Response): Promise<void> {
  await cache.put(request, answer);
  const pictures = (await cache.keys()).filter(({ url }) => !isDesk(new URL(url).pathname));
  for (const old of pictures.slice(0, Math.max(0, pictures.length - settings.mostPictures)))
    await cache.delete(old);
}

/** A picture: the network's; kept beside the pages of whoever saw it. */
export async function answerPicture(event: Fetching): Promise<Response> {
  const person = await personHere();
  if (person === null) return fetch(event.request);
  const cache = await caches.open(pagesCache(settings.release, person));
  try {
    const answer = await fetch(event.request);
    if (answer.status === 200)
      event.waitUntil(keepPicture(cache, event.request, answer.clone()).catch(() => undefined));
    else if ([403, 404, 410].includes(answer.status)) await cache.delete(event.request);
    return answer;
  } catch (error) {
    const found = await cache.match(event.request);
    if (found) return found;
    throw error;
  }
}
