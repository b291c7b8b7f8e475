import { setTimeout as wait } from 'node:timers/promises';
import type { WebKitPrograms } from '#lib/cli/browsers/webkit.ts';
import { freePort } from '../../support/server/own-server.ts';
import { clicked, pressed, typed, type Action } from './actions.ts';
import { callOf, type EngineWindow } from './engine-window.ts';
import { startProgram } from './program.ts';

/**
 * A window of WebKit, the engine of Safari, on a screen of its own, by its driver: classic
 * WebDriver over HTTP.
 */
export async function openWebKit({
  driver,
  browser,
  screen,
}: WebKitPrograms): Promise<EngineWindow> {
  const programs = [
    startProgram(screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']),
  ];
  const end = async () => {
    for (const program of programs.toReversed()) await program.end();
  };
  const options = {
    binary: browser,
    args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
  };
  try {
    const [, number = ''] = (await programs[0]?.says(/^(\d+)\n/m)) ?? [];
    const port = await freePort();
    const running = startProgram(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      DISPLAY: `:${number}`,
      TZ: 'UTC',
      LC_ALL: 'C.UTF-8',
      WAYLAND_DISPLAY: '',
    });
    programs.push(running);
    const { sessionId } = await begin(port, {
      capabilities: {
        alwaysMatch: { pageLoadStrategy: 'none', 'webkitgtk:browserOptions': options },
      },
    });
    return await windowOf(`http://127.0.0.1:${port}/session/${sessionId}`, () => running.said, end);
  } catch (failure) {
    await end();
    throw failure;
  }
}

/** The driver says nothing when it is ready: it is asked until it answers. */
async function begin(port: number, capabilities: object): Promise<{ sessionId: string }> {
  for (const deadline = Date.now() + 30_000; ; await wait(50)) {
    try {
      return await call(`http://127.0.0.1:${port}/session`, 'POST', capabilities);
    } catch (failure) {
      if (!(failure instanceof TypeError) || Date.now() > deadline) throw failure;
    }
  }
}

async function call<T>(
  address: string,
  method: 'GET' | 'POST' | 'DELETE',
  body?: object,
): Promise<T> {
  const answer = await fetch(address, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${address}: ${value.error}, ${value.message}`);
  return value;
}

async function windowOf(
  session: string,
  said: () => string,
  end: () => Promise<void>,
): Promise<EngineWindow> {
  const post = <T = void>(path: string, body: object) =>
    call<T>(`${session}/${path}`, 'POST', body);
  const perform = (actions: Action[]) => post('actions', { actions });
  const window: EngineWindow = {
    engine: 'webkit',
    get errors() {
      return said()
        .split('\n')
        .filter((line) => line.includes('CONSOLE JS ERROR'));
    },
    goto: (url) => post('url', { url }),
    async run<T, A extends unknown[]>(work: (...args: A) => T | Promise<T>, ...args: A) {
      const script =
        `const done = arguments[0]; (async () => ` +
        `${callOf(work, args)})().then((value) => done([value ?? null]), (error) => done([null, String(error)]));`;
      const [value, error] = await post<[T, string?]>('execute/async', { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    press: (keys) => perform(pressed(keys)),
    type: (text, pause) => perform(typed(text, pause)),
    // GTK's own input method: Ctrl+Shift+U begins it, a letter's number in hexadecimal is composed,
    // Enter commits.
    async compose(letter, meanwhile) {
      await perform(pressed('Control+Shift+u'));
      await perform(typed(letter.codePointAt(0)?.toString(16) ?? ''));
      await meanwhile();
      await perform(pressed('Enter'));
    },
    click: (x, y) => perform(clicked(x, y)),
    async chooseFiles(field, paths) {
      const [element] = Object.values(
        await post<Record<string, string>>('element', { using: 'css selector', value: field }),
      );
      await post(`element/${element}/value`, { text: paths.join('\n') });
    },
    screenshot: async () =>
      Buffer.from(await call<string>(`${session}/screenshot`, 'GET'), 'base64'),
    async resize(width, height) {
      // The driver sizes the window with its frame; the page is asked what is left.
      const [over, under] = await window.run(
        () => [outerWidth - innerWidth, outerHeight - innerHeight] as [number, number],
      );
      await post('window/rect', { width: width + over, height: height + under });
    },
    async close() {
      await call(session, 'DELETE').finally(end);
    },
  };
  await window.resize(1_440, 900);
  return window;
}
