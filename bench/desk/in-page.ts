import type { Page } from '@playwright/test';

interface Watch {
  frames: number[];
  acknowledged: number[];
}
declare global {
  interface Window {
    watch: Watch;
  }
}

// A frame is made as soon as there is something to draw: measured is the work, not the wait for a
// screen that is not there.
export const ARGUMENTS = ['--no-sandbox', '--disable-frame-rate-limit', '--disable-gpu-vsync'];

const KEYS = 200;
/** As fast as a quick typist; each key gets a frame of its own. */
const BETWEEN_KEYS = 60;

/** Hocuspocus' message for "your change is in": the type that follows the document's name. */
const SYNC_STATUS = 8;

/** Installs the stopwatches before any script of the page runs. */
export async function watchPage(page: Page): Promise<void> {
  await page.addInitScript((syncStatus) => {
    const watch: Watch = { frames: [], acknowledged: [] };
    window.watch = watch;
    let pressed: number | null = null;
    addEventListener(
      'keydown',
      (event) => {
        const began = event.timeStamp;
        pressed ??= began;
        // After the next frame's callbacks comes its painting; a message posted there arrives right
        // after it.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => watch.frames.push(performance.now() - began);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    const Native = WebSocket;
    window.WebSocket = class extends Native {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        this.addEventListener('message', ({ data }) => {
          const bytes = new Uint8Array(data as ArrayBuffer);
          if (pressed === null || bytes[1 + (bytes[0] ?? 0)] !== syncStatus) return;
          watch.acknowledged.push(performance.now() - pressed);
          pressed = null;
        });
      }
    };
  }, SYNC_STATUS);
}

/** Milliseconds from the start of the navigation until the caret can stand in the whole text. */
export function untilUsable(page: Page, atLeastWords: number): Promise<number> {
  return page.evaluate(
    (least) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const body = document.getElementById('body');
          const there = body?.isContentEditable && body.textContent.length > least * 4;
          if (!there) return requestAnimationFrame(look);
          body.focus();
          resolve(performance.now());
        };
        look();
      }),
    atLeastWords,
  );
}

/** Milliseconds from the start of the navigation until the whole text is painted. */
export function untilShown(page: Page, atLeastWords: number): Promise<number> {
  return page.evaluate(
    (least) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if ((document.getElementById('body')?.textContent.length ?? 0) <= least * 4)
            return requestAnimationFrame(look);
          // After the frame's callbacks comes its painting; a message posted there arrives right
          // after it.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now());
          channel.port2.postMessage(null);
        };
        look();
      }),
    atLeastWords,
  );
}

/** Types at a paragraph of the body; gives back how many keys. */
export async function typeIn(page: Page, paragraph: number): Promise<number> {
  await page.locator('#body > p').nth(paragraph).click();
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'e');
    await page.waitForTimeout(BETWEEN_KEYS);
  }
  return KEYS;
}
