import { execFileSync } from 'node:child_process';
import { createContext, runInContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesCache, keptCache, pagesCache } from '#lib/newsroom/device/names.ts';

const SITE = 'https://news.example.org';
const [anna, bert] = [
  '0198f000-0000-7000-8000-00000000000a',
  '0198f000-0000-7000-8000-00000000000b',
];
const desk = '/newsroom/stories/0198f000-0000-7000-8000-000000000001';
const settings = {
  release: 'new',
  files: ['/_next/static/chunks/a.js'],
  idleMs: 1_000_000,
  most: 2,
  mostPictures: 1,
  patienceMs: 50,
};

/** As the server makes it: in here every import has another name. */
const script = execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '-e',
    `const { scriptOf } = await ` +
      `import(${JSON.stringify(new URL('script.ts', import.meta.url).href)}); ` +
      `process.stdout.write(scriptOf(${JSON.stringify(settings)}));`,
  ],
  { encoding: 'utf8' },
);

type Stored = Map<string, Response>;
const nameOf = (asked: string | Request) =>
  new URL(typeof asked === 'string' ? asked : asked.url, SITE).href;

/** Cache storage as the worker uses it, in memory. */
function makeCaches() {
  const all = new Map<string, Stored>();
  const open = async (name: string) => {
    const stored = all.get(name) ?? all.set(name, new Map()).get(name)!;
    return {
      match: async (asked: string | Request) => stored.get(nameOf(asked))?.clone(),
      put: async (asked: string | Request, answer: Response) =>
        void stored.set(nameOf(asked), answer.clone()),
      delete: async (asked: string | Request) => stored.delete(nameOf(asked)),
      keys: async () => [...stored.keys()].map((url) => new Request(url)),
    };
  };
  return {
    all,
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  };
}

let caches: ReturnType<typeof makeCaches>;
let network: (path: string) => Promise<Response>;
let hear: Record<string, (event: unknown) => void>;
let updates: number;
/** The end of what holds the lock now: one after the other, as browsers have it. */
let turn = Promise.resolve();

const page = (person: string, words: string, release = 'new', status = 200) =>
  new Response(
    `<!DOCTYPE html><html lang="en" data-person="${person}"><head><title>${words} · ` +
      `Galley</title></head><body>${words}</body></html>`,
    { status, headers: { 'content-type': 'text/html', 'x-galley-release': release } },
  );

beforeEach(() => {
  caches = makeCaches();
  hear = {};
  updates = 0;
  network = () => Promise.reject(new TypeError('Failed to fetch'));
  const self = {
    location: { origin: SITE },
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
    registration: {
      update: async () => {
        updates += 1;
      },
    },
    addEventListener: (name: string, heard: (event: unknown) => void) => {
      hear[name] = heard;
    },
  };
  const fetch = async (asked: string | Request) => network(new URL(nameOf(asked)).pathname);
  const navigator = {
    locks: {
      request: (_: string, work: () => Promise<void>) => {
        turn = turn.then(work);
        return turn;
      },
    },
  };
  runInContext(
    script,
    createContext({
      self,
      navigator,
      caches,
      fetch,
      URL,
      Response,
      Request,
      Headers,
      Date,
      Promise,
      Set,
      Map,
      setTimeout,
    }),
  );
});

/** What a window gets for an address, after everything that the worker does beside. */
async function ask(path: string, mode = 'navigate'): Promise<Response | null> {
  const beside: Promise<unknown>[] = [];
  let answer: Promise<Response> | null = null;
  hear['fetch']?.({
    request: { method: 'GET', mode, url: SITE + path, headers: new Headers() },
    waitUntil: (work: Promise<unknown>) => beside.push(work),
    respondWith: (given: Promise<Response>) => {
      answer = given;
    },
  });
  const given = answer && (await (answer as Promise<Response>));
  await Promise.all(beside);
  return given;
}

async function say(data: unknown): Promise<void> {
  const beside: Promise<unknown>[] = [];
  hear['message']?.({ data, waitUntil: (work: Promise<unknown>) => beside.push(work) });
  await Promise.all(beside);
}

const textOf = async (answer: Response | null) => (answer ? answer.text() : '');
const put = async (cache: string, name: string, answer: Response) =>
  (await caches.open(cache)).put(name, answer);
const isHere = (person: string | null, locked = false, seenAt = Date.now()) =>
  put('galley-device', '/person', Response.json({ person, locked, seenAt }));

/** The desk of Anna, opened with a network and kept whole. */
async function keepForAnna(): Promise<void> {
  await isHere(anna);
  network = async (path) => (path === desk ? page(anna, 'Anna’s words') : new Response('code'));
  await say({ type: 'keep', path: desk });
  network = () => Promise.reject(new TypeError('Failed to fetch'));
}

describe('a desk', () => {
  test('comes from the network as long as there is one', async () => {
    await keepForAnna();
    network = async () => page(anna, 'Newer words');
    expect(await textOf(await ask(desk))).toContain('Newer words');
    network = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await textOf(await ask(desk))).toContain('Newer words');
  });

  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a proxy that reaches nobody', async () => new Response('Bad Gateway', { status: 502 })],
    ['a database that is away', async () => new Response('Just a moment', { status: 503 })],
    ['a network that does not answer', () => new Promise<Response>(() => undefined)],
  ])('opens from what is kept: %s', async (_, away) => {
    await keepForAnna();
    network = away;
    expect(await textOf(await ask(desk))).toContain('Anna’s words');
  });

  test('that is refused or gone is kept no longer', async () => {
    await keepForAnna();
    network = async () => page(anna, 'Nothing here', 'new', 404);
    expect((await ask(desk))?.status).toBe(404);
    network = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await textOf(await ask(desk))).toContain('not kept on this device');
  });

  test.each<[string, () => Promise<void>]>([
    ['the sign-in ended', () => isHere(null, true)],
    ['nobody has been seen for too long', () => isHere(anna, false, Date.now() - 2_000_000)],
  ])('is locked when %s', async (_, ends) => {
    await keepForAnna();
    await ends();
    const screen = await textOf(await ask(desk));
    expect(screen).toContain('<h1>Locked</h1>');
    expect(screen).not.toContain('Anna’s words');
    await isHere(anna);
    expect(await textOf(await ask(desk))).toContain('<body>Anna’s words');
  });

  test('is shown to nobody else', async () => {
    await keepForAnna();
    await isHere(bert);
    const screen = await textOf(await ask(desk));
    expect(screen).toContain('not kept on this device');
    expect(screen).not.toContain('Anna’s words');
  });

  test('does not open without the files of its release', async () => {
    await keepForAnna();
    await caches.delete(filesCache('new'));
    expect(await textOf(await ask(desk))).toContain('opens when it answers again');
  });
});

test('another room says that it needs the newsroom, and lists what opens', async () => {
  await keepForAnna();
  const screen = await ask('/newsroom/review');
  expect(screen?.status).toBe(503);
  expect(await textOf(screen)).toContain(`<a class="headline" href="${desk}">Anna’s words</a>`);
});

describe('a title that a window with the text open has said', () => {
  const named = (title: string, at: number, namedAt: number) =>
    put(keptCache(anna), desk, Response.json({ path: desk, title, at, namedAt }));

  test('stands before the page comes, and is not taken back by a page that is behind', async () => {
    await named('A bridge reopens', 0, Date.now());
    await keepForAnna();
    expect(await textOf(await ask('/newsroom/review'))).toContain('>A bridge reopens</a>');
  });

  test('gives way to the newsroom’s own when it is old', async () => {
    await named('A bridge reopens', 0, Date.now() - 120_000);
    await keepForAnna();
    expect(await textOf(await ask('/newsroom/review'))).toContain('>Anna’s words</a>');
  });

  test('is no page: a story that never came is not kept', async () => {
    await isHere(anna);
    await named('A bridge reopens', 0, Date.now());
    expect(await textOf(await ask(desk))).toContain('not kept on this device');
    expect(await textOf(await ask('/newsroom/review'))).not.toContain('A bridge reopens');
  });
});

test('a room for which the database was away says so itself', async () => {
  await keepForAnna();
  network = async () => new Response('Just a moment', { status: 503 });
  expect(await textOf(await ask('/newsroom/review'))).toBe('Just a moment');
});

describe('a release that answers for the first time', () => {
  test('ends all that the one before it kept, and is asked for its worker', async () => {
    await keepForAnna();
    network = async () => page(anna, 'My work', 'newer');
    await ask('/newsroom');
    expect([...caches.all.keys()].filter((name) => name.includes(':new'))).toEqual([]);
    expect(updates).toBe(1);
  });

  test('gets the same stories anew', async () => {
    await isHere(anna);
    await put(pagesCache('old', anna), desk, page(anna, 'Old words', 'old'));
    await put(keptCache(anna), desk, Response.json({ path: desk, title: 'Old words', at: 1 }));
    network = async (path) =>
      path === desk
        ? page(anna, 'The same words anew')
        : path === '/newsroom'
          ? page(anna, 'My work')
          : new Response('code');
    await ask('/newsroom');
    await say({ type: 'renew' });
    expect([...caches.all.keys()]).not.toContain(pagesCache('old', anna));
    network = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await textOf(await ask(desk))).toContain('The same words anew');
  });
});

test('of many stories the last ones are kept', async () => {
  await isHere(anna);
  const paths = ['1', '2', '3'].map((n) => desk.replace(/1$/, n));
  network = async (path) =>
    path.startsWith('/newsroom') ? page(anna, path) : new Response('code');
  for (const path of paths) {
    await say({ type: 'keep', path });
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const kept = await (await caches.open(keptCache(anna))).keys();
  expect(kept.map(({ url }) => new URL(url).pathname)).toEqual(paths.slice(1));
});

test('what is none of its business is left alone', async () => {
  network = async () => new Response('data');
  expect(await ask('/newsroom/search.json?q=a', 'cors')).toBeNull();
  expect(await ask('/')).toBeNull();
});
