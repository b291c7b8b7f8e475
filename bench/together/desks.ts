import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { insertAt } from '#lib/story/flat/insert-at.ts';
import { readText } from '#lib/story/flat/leaves.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { LAYOUT_TOKEN } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { MARK, now, type Answer, type Order, type Place } from './messages.ts';

/*
 * Windows of people without a screen, in a process of their own: what they cost is not the
 * server's. They keep the document as the desk does and send over its socket; what they do not do
 * is draw.
 */

/** As long as the desk gathers keys before it sends them. */
const TOGETHER = 20;
const LETTERS = 'etaoin shrdlu';

/** When each character was typed, by who wrote it and as which. */
const typed = new Map<string, number>();
const arrivals: number[] = [];
const marks: Answer['marks'] = [];

interface Window {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  place: Place;
}

async function open(url: string, place: Place): Promise<Window> {
  class SignedIn extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie: place.cookie, origin: new URL(url).origin } });
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: `${url.replace('http', 'ws')}/newsroom/socket`,
    WebSocketPolyfill: SignedIn,
  });
  const doc = new Y.Doc();
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: place.storyId,
    document: doc,
    token: LAYOUT_TOKEN,
    flushDelay: TOGETHER,
  });
  provider.attach();
  await new Promise<void>((resolve) => {
    provider.on('synced', () => resolve());
  });
  doc.on('afterTransaction', noteArrivals);
  return { doc, provider, place };
}

/** Another's characters have come: they are committed, and here. */
function noteArrivals({ local, beforeState, afterState }: Y.Transaction): void {
  if (local) return;
  const at = now();
  for (const [client, end] of afterState) {
    for (let clock = beforeState.get(client) ?? 0; clock < end; clock += 1) {
      const since = typed.get(`${client}/${clock}`);
      if (since !== undefined) arrivals.push(at - since);
    }
  }
}

/** Types in bursts of a word, with the pauses that people make. */
async function type(
  { doc, place }: Window,
  { every, pause }: Order,
  stop: AbortSignal,
): Promise<number> {
  const text = flatOf(doc);
  const leaf = readText(text).leaves[place.paragraph ?? 0];
  let caret = Y.createRelativePositionFromTypeIndex(text, (leaf?.at ?? 0) + 1, -1);
  await wait(Math.random() * (every * 6 + pause));
  for (let key = 0; ; key += 1) {
    if (stop.aborted) return key;
    const index = Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index ?? text.length;
    const letter = place.isMetronome
      ? String.fromCharCode(MARK + key)
      : LETTERS.charAt(key % LETTERS.length);
    const at = now();
    typed.set(`${doc.clientID}/${Y.getState(doc.store, doc.clientID)}`, at);
    if (place.isMetronome) marks.push({ code: MARK + key, at });
    insertAt(text, index, [{ insert: letter }]);
    caret = Y.createRelativePositionFromTypeIndex(text, index + 1, -1);
    await wait(key % 6 === 5 ? every + pause : every);
  }
}

let ending = new AbortController();
let windows: Window[] = [];
let typing: Promise<number[]> = Promise.resolve([]);

process.on('message', (order: Order | 'end') => void (order === 'end' ? end() : begin(order)));

async function begin(order: Order): Promise<void> {
  ending = new AbortController();
  windows = [];
  for (let at = 0; at < order.places.length; at += 10)
    windows.push(
      ...(await Promise.all(
        order.places.slice(at, at + 10).map((place) => open(order.url, place)),
      )),
    );
  typing = Promise.all(
    windows
      .filter(({ place }) => place.paragraph !== undefined)
      .map((window) => type(window, order, ending.signal)),
  );
  process.send?.('begun');
}

async function end(): Promise<void> {
  ending.abort();
  const keys = (await typing).reduce((sum, count) => sum + count, 0);
  // What is under way arrives.
  await wait(1_500);
  process.send?.({ keys, arrivals: arrivals.splice(0), marks: marks.splice(0) } satisfies Answer);
  for (const { provider } of windows) {
    provider.configuration.websocketProvider.destroy();
    provider.destroy();
  }
}
