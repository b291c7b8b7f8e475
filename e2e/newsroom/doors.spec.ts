import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { openDesk, openDialog, button } from '../support/acts.ts';
import { actionIds } from '../support/server/app-addresses.ts';
import { rssItem } from '../support/as-reader.ts';
import { writeStory } from '../support/write-story.ts';
import { expect, test } from '../support/test.ts';
import { sendWire } from '../support/server/wire.ts';

/**
 * The first line of the answer to a request as it is written here, past every client's good
 * manners.
 */
async function sendRaw(base: string, head: string[]): Promise<string> {
  const { hostname, port } = new URL(base);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write([...head, 'Connection: close', '', ''].join('\r\n'));
  return (await text(socket)).split('\r\n', 1)[0] ?? '';
}

test('a reader’s page takes no actions, no forms and no strangers', async ({ request }) => {
  for (const path of ['/', '/search', '/feed.xml', '/stories/no-such-story']) {
    const form = { multipart: { '1_$ACTION_ID_0': 'x' } };
    expect(
      (await request.get(path, { headers: { 'next-action': '0'.repeat(42) } })).status(),
      path,
    ).toBe(400);
    expect(
      (await request.post(path, { ...form, headers: { 'next-action': '0'.repeat(42) } })).status(),
      path,
    ).toBe(405);
    expect((await request.post(path, form)).status(), path).toBe(405);
    expect((await request.put(path, { data: 'x' })).status(), path).toBe(405);
  }
});

test('another site may not write to the newsroom', async ({ asEditor: page }) => {
  const strangers: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of strangers) {
    expect((await page.request.post('/newsroom', { data: '[]', headers })).status()).toBe(403);
    expect((await page.request.post('/login', { data: '[]', headers })).status()).toBe(403);
  }
});

test('what is not the form of a request to this site is refused at once', async ({ baseURL }) => {
  const site = baseURL ?? '';
  const host = `Host: ${new URL(site).host}`;
  expect(await sendRaw(site, ['TRACE / HTTP/1.1', host])).toContain(' 405 ');
  expect(await sendRaw(site, ['GET http://elsewhere.example/ HTTP/1.1', host])).toContain(' 400 ');
  expect(await sendRaw(site, ['GET //elsewhere.example/ HTTP/1.1', host])).toContain(' 400 ');
  expect(await sendRaw(site, ['GET /../newsroom HTTP/1.1', host])).toContain(' 400 ');
  expect(await sendRaw(site, ['OPTIONS * HTTP/1.1', host])).toMatch(/ 40[05] /);
  expect(await sendRaw(site, ['GET / HTTP/1.1', host])).toContain(' 200 ');
});

interface Call {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Does a deed on the screen, but keeps its request back: what the browser would have sent. */
async function catchCall(page: Page, does: () => Promise<void>): Promise<Call> {
  const caught = Promise.withResolvers<Call>();
  await page.route('**/newsroom/stories/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.fallback();
    const { 'next-action': action = '', 'content-type': type = '' } = request.headers();
    caught.resolve({
      url: request.url(),
      headers: { 'next-action': action, 'content-type': type },
      body: request.postData() ?? '',
    });
    return route.abort();
  });
  await does();
  const call = await caught.promise;
  await page.unroute('**/newsroom/stories/*');
  return call;
}

test('an action called without a session or without the right changes nothing', async ({
  asEditor: editor,
  asSecondReporter: second,
  asAdmin: admin,
  request,
}) => {
  const story = await writeStory({ status: 'approved' });
  await openDesk(editor, story.desk);
  const dialog = await openDialog(editor, 'Publish');
  const { url, headers, body } = await catchCall(editor, () => button(dialog, 'Publish').click());
  expect(body).toContain(story.id);
  const call = { headers, data: body };
  const [stranger, reporter, administrator] = [
    await request.post(url, call),
    await second.request.post(url, call),
    await admin.request.post(url, call),
  ];
  expect(await stranger.text()).not.toContain('"ok":true');
  expect(await reporter.text()).toContain('Your roles do not give you the right to do this.');
  expect(await administrator.text()).toContain('There is no such thing here');
  expect((await request.get(story.page)).status()).toBe(404);
  expect(await rssItem(request, story.guid)).toBeNull();

  expect(await (await editor.request.post(url, call)).text()).toContain('"ok":true');
  expect((await request.get(story.page)).status()).toBe(200);
});

test('an action reaches the page that has it from one that has not, and nothing else comes in that way', async ({
  asReporter: page,
  baseURL,
}) => {
  const { takeStoryAction = '' } = await actionIds();
  const action = ['Next-Action', takeStoryAction] as const;
  // In pieces, from outside: with a forged word too.
  const forgeries = [
    [],
    [['X-Action-Forwarded', '1']],
    [['X-Galley-Handed-On', 'A'.repeat(32)]],
  ] as const;
  for (const forged of forgeries) {
    expect(
      await sendWire(baseURL ?? '', {
        method: 'POST',
        target: '/newsroom/activity',
        headers: [action, ['Transfer-Encoding', 'chunked'], ...forged],
        body: Buffer.alloc(0),
      }),
    ).toBe(411);
  }
  const answer = await page.request.post('/newsroom/activity', {
    headers: { 'next-action': takeStoryAction, 'content-type': 'text/plain;charset=UTF-8' },
    data: '[{}]',
  });
  expect(await answer.text()).toContain('The request could not be read. Nothing was changed.');
  expect(answer.headers()).not.toHaveProperty('x-galley-handed-on');
});
