import type { Page } from '@playwright/test';
import { MARK } from './messages.ts';

interface Seen {
  code: number;
  at: number;
}
declare global {
  interface Window {
    marksSeen: Seen[];
  }
}

/** Notes in the page when each sign of the metronome is painted in that paragraph. */
export async function seeMarks(page: Page, paragraph: number): Promise<void> {
  await page.evaluate(
    ([nth, first]) => {
      window.marksSeen = [];
      const known = new Set<number>();
      const look = () => {
        const text = document.querySelectorAll('#body > p')[nth]?.textContent ?? '';
        const fresh = Array.from(text, (sign) => sign.charCodeAt(0)).filter(
          (code) => code >= first && !known.has(code),
        );
        if (fresh.length === 0) return;
        for (const code of fresh) known.add(code);
        // After the next frame's callbacks comes its painting; a message posted there arrives right
        // after it.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            for (const code of fresh)
              window.marksSeen.push({ code, at: performance.timeOrigin + performance.now() });
          };
          channel.port2.postMessage(null);
        });
      };
      new MutationObserver(look).observe(document.getElementById('body') ?? document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    [paragraph, MARK] as const,
  );
}

export const seenMarks = (page: Page): Promise<Seen[]> => page.evaluate(() => window.marksSeen);
