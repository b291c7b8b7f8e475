import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clicked, pressed, typed, type Action } from './actions.ts';
import { connectBidi, type Bidi } from './bidi.ts';
import { callOf, type EngineWindow } from './engine-window.ts';
import { startProgram } from './program.ts';

/** Nothing is asked for, nothing is sent; days and hours read as in the other browsers. */
const PREFERENCES = {
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-GB',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** What Firefox says of an answer that was still coming when its page was left. */
const CUT_OFF = 'TypeError: Error in input stream';

/** A window of an installed Firefox, by the automation that it has built in: WebDriver BiDi. */
export async function openFirefox(program: string): Promise<EngineWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'galley-firefox-'));
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(PREFERENCES)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const running = startProgram(
    program,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    { TZ: 'UTC' },
  );
  const end = async () => {
    await running.end();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [, address = ''] = await running.says(/WebDriver BiDi listening on (ws:\S+)/);
    const bidi = await connectBidi(`${address}/session`);
    await bidi.send('session.new', {
      capabilities: { alwaysMatch: { acceptInsecureCerts: false } },
    });
    return await windowOf(bidi, end);
  } catch (failure) {
    await end();
    throw failure;
  }
}

async function windowOf(bidi: Bidi, end: () => Promise<void>): Promise<EngineWindow> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
  });
  const errors: string[] = [];
  bidi.on('log.entryAdded', ({ type, text }) => {
    if (type === 'javascript' && text !== CUT_OFF) errors.push(String(text));
  });
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });
  const perform = (actions: Action[]) =>
    bidi.send<void>('input.performActions', { context, actions });
  const evaluate = async (expression: string, resultOwnership = 'none') => {
    const answer = await bidi.send<Evaluated>('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return answer.result;
  };
  const window: EngineWindow = {
    engine: 'firefox',
    errors,
    // A page that sets out for somewhere by itself just then takes the place of this; where the
    // window comes to is asked of the page.
    goto: (url) =>
      bidi
        .send<void>('browsingContext.navigate', { context, url, wait: 'none' })
        .catch((failure: Error) => {
          if (!failure.message.includes('NS_BINDING_ABORTED')) throw failure;
        }),
    async run(work, ...args) {
      const { value } = await evaluate(
        `(async () => JSON.stringify([await ${callOf(work, args)}]))()`,
      );
      return JSON.parse(value ?? '[null]')[0];
    },
    press: (keys) => perform(pressed(keys)),
    type: (text, pause) => perform(typed(text, pause)),
    compose: null,
    click: (x, y) => perform(clicked(x, y)),
    async chooseFiles(field, files) {
      const { sharedId } = await evaluate(
        `document.querySelector(${JSON.stringify(field)})`,
        'root',
      );
      await bidi.send('input.setFiles', { context, element: { sharedId }, files });
    },
    async screenshot() {
      const { data } = await bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      return Buffer.from(data, 'base64');
    },
    resize: (width, height) =>
      bidi.send('browsingContext.setViewport', { context, viewport: { width, height } }),
    async close() {
      bidi.close();
      await end();
    },
  };
  await window.resize(1_440, 900);
  return window;
}

type Evaluated =
  | { type: 'success'; result: { value?: string; sharedId?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };
