import { test as base, type Browser, type Page, type TestInfo } from '@playwright/test';
import { people } from './demo-people.ts';
import { signIn } from './sign-in.ts';
import { startServer, type OwnServer } from './server/own-server.ts';

export { expect } from '@playwright/test';
export { consoleErrors, expectNoViolations } from './accessible.ts';
export { names, people } from './demo-people.ts';
export { signIn, signInAtTheDoor } from './sign-in.ts';

interface Desk {
  /** A page of this person, signed in, in a browser context and a session of its own. */
  asReporter: Page;
  asSecondReporter: Page;
  asEditor: Page;
  asChief: Page;
  asAdmin: Page;
  /** Starts a private server that the test may kill and restart; removed after the test. */
  ownServer: () => Promise<OwnServer>;
  /** A new context of its own, not signed in: `newPage(server.url)` for a private server. */
  newPage: (url?: string) => Promise<Page>;
}

type Opens = { browser: Browser; baseURL: string | undefined };

const signedIn =
  (email: string) =>
  async ({ browser, baseURL }: Opens, use: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await signIn(page, email);
    await use(page);
    await context.close();
  };

/** Playwright's `test` on the run's server, with the newsroom's people. */
export const test = base.extend<Desk>({
  // Playwright insists on a pattern for the first parameter.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: ({}, use) => use(process.env.GALLEY_E2E_URL),
  asReporter: signedIn(people.reporter),
  asSecondReporter: signedIn(people.secondReporter),
  asEditor: signedIn(people.editor),
  asChief: signedIn(people.chief),
  asAdmin: signedIn(people.admin),
  // oxlint-disable-next-line no-empty-pattern
  ownServer: async ({}, use, info: TestInfo) => {
    const servers: OwnServer[] = [];
    await use(async () => {
      const server = await startServer(`${info.testId}-${servers.length}`);
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.remove()));
  },
  newPage: async ({ browser, baseURL }, use) => {
    const opened: Page[] = [];
    await use(async (url = baseURL) => {
      const page = await (await browser.newContext({ baseURL: url })).newPage();
      opened.push(page);
      return page;
    });
    await Promise.all(opened.map((page) => page.context().close()));
  },
});
