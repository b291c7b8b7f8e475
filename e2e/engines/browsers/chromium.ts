import type { Browser } from '@playwright/test';
import { compose } from '../../support/writing.ts';
import { callOf, type EngineWindow } from './engine-window.ts';

/** A window of the Chromium that the other journeys run in. */
export async function openChromium(browser: Browser): Promise<EngineWindow> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return {
    engine: 'chromium',
    errors,
    goto: async (address) => void (await page.goto(address, { waitUntil: 'commit' })),
    run: (work, ...args) => page.evaluate(callOf(work, args)),
    press: (keys) => page.keyboard.press(keys),
    type: (text, pause) => page.keyboard.type(text, { delay: pause }),
    compose: (letter, meanwhile) =>
      compose(page, ['k', 'ka', 'kan'], letter, (step) =>
        step === 1 ? meanwhile() : Promise.resolve(),
      ),
    click: (x, y) => page.mouse.click(x, y),
    chooseFiles: (field, paths) => page.locator(field).setInputFiles(paths),
    screenshot: () => page.screenshot(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    close: () => context.close(),
  };
}
