import { provideBrowser } from '#lib/cli/browsers/chromium.ts';

/**
 * Looks for the Chromium of a run of `*.browser.test.tsx`, and for none where no such file is among
 * those of the run.
 */
export default async function setUp(): Promise<void> {
  process.env.GALLEY_E2E_BROWSER ??= await provideBrowser((step) =>
    process.stderr.write(`${step} …\n`),
  );
}
