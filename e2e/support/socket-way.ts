import type { Page, WebSocketRoute } from '@playwright/test';
import { LAYOUT } from '#lib/newsroom/collaboration/protocol/layout.ts';

/** The way from a page to the newsroom's socket, as a test can have it. */
export interface SocketWay {
  /** Nothing gets through, and whoever tries is turned away. */
  shut: () => void;
  /** What the window sends gets lost. */
  lose: () => void;
  /** Open again; `asFormer`: the window names the layout of a release before this one. */
  open: (wish?: { asFormer: boolean }) => void;
  /** Says something to the window as the newsroom would. */
  say: (storyId: string, payload: object) => void;
}

const former = (message: string | Buffer): string | Buffer =>
  typeof message === 'string'
    ? message
    : Buffer.from(
        message.toString('latin1').replace(`layout ${LAYOUT}`, `layout ${LAYOUT - 1}`),
        'latin1',
      );

/** Lengths below 2^14: a byte, or two. */
const varUint = (size: number): Buffer =>
  size < 128 ? Buffer.from([size]) : Buffer.from([128 | (size & 127), size >> 7]);
const varString = (words: string): Buffer =>
  Buffer.concat([varUint(Buffer.byteLength(words)), Buffer.from(words)]);
/** The library's kind of a message that is no part of the document. */
const STATELESS = 5;

/** Puts a test between a page and the newsroom's socket. Before the page is opened. */
export async function standOnTheWay(page: Page): Promise<SocketWay> {
  let now: 'open' | 'former' | 'shut' | 'lossy' = 'open';
  let windows: WebSocketRoute[] = [];
  await page.routeWebSocket('**/newsroom/socket', (window) => {
    if (now === 'shut') return void window.close();
    const newsroom = window.connectToServer();
    windows.push(window);
    window.onMessage((message) => {
      if (now !== 'lossy') newsroom.send(now === 'former' ? former(message) : message);
    });
  });
  return {
    shut: () => {
      now = 'shut';
      for (const window of windows) void window.close();
      windows = [];
    },
    lose: () => {
      now = 'lossy';
    },
    open: ({ asFormer } = { asFormer: false }) => {
      now = asFormer ? 'former' : 'open';
    },
    say: (storyId, payload) =>
      windows
        .at(-1)
        ?.send(
          Buffer.concat([
            varString(storyId),
            varUint(STATELESS),
            varString(JSON.stringify(payload)),
          ]),
        ),
  };
}
