import { findFirefox } from '#lib/cli/browsers/firefox.ts';
import { findWebKit } from '#lib/cli/browsers/webkit.ts';
import type { Browser } from '@playwright/test';
import { test as base } from '../support/test.ts';
import { openChromium } from './browsers/chromium.ts';
import type { Engine, EngineWindow } from './browsers/engine-window.ts';
import { openFirefox } from './browsers/firefox.ts';
import { openWebKit } from './browsers/webkit.ts';
import { Person } from './person.ts';

const opens: Record<Engine, (browser: Browser) => Promise<EngineWindow>> = {
  chromium: openChromium,
  async firefox() {
    const program = await findFirefox();
    if (!program) throw new Error('There is no Firefox here: `npm test -- browsers` installs it.');
    return openFirefox(program);
  },
  async webkit() {
    const programs = await findWebKit();
    if (!programs) throw new Error('There is no WebKit here: `npm test -- browsers` installs it.');
    return openWebKit(programs);
  },
};

/** Somebody at a window of the project's engine, one for all of a worker's journeys. */
export const test = base.extend<object, { engine: Engine; person: Person }>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  person: [
    async ({ engine, browser }, use) => {
      const window = await opens[engine](browser);
      await use(new Person(window, process.env.GALLEY_E2E_URL ?? ''));
      await window.close();
    },
    { scope: 'worker' },
  ],
});
