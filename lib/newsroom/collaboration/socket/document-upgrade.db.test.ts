import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import { documentUpdate } from '#db/schema/newsroom/index.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import type { Actor } from '../../actor.ts';
import { emptyContent } from '../../stories/content.ts';
import { append } from '../store/append.ts';
import { bodyOf, detailTextOf, LAYOUT, lineOf, noteOf } from '../protocol/layout.ts';
import { replaceContent } from '../projection/replace.ts';
import { cookieFor } from '../testing/open-desk.ts';
import { disconnectAfterEach, open, sit as seat, soon, textOf } from '../testing/connections.ts';
import { serveDocuments, type Serving } from '../testing/serve-documents.ts';
import { copyOf, typeIn } from '../testing/writer.ts';

useDatabase();

let deskId: string;
let reporter: Actor;
let second: Actor;
let here: Serving;
let elsewhere: Serving;

beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ name: 'Inés Ferro', roles: ['editor'] });
  second = await makeStaff({ name: 'Tomás Brandt', roles: ['editor'] });
  [here, elsewhere] = await Promise.all([serveDocuments(), serveDocuments()]);
});
disconnectAfterEach();
afterAll(() => Promise.all([here.stop(), elsewhere.stop()]));

const newStory = () => makeStory({ by: reporter, deskId });
const sit = (storyId: string, actor: Actor, at = here) => seat(at.url, storyId, actor);

describe('writing', () => {
  test('an acknowledgement comes after the commit', async () => {
    const storyId = await newStory();
    const desk = await sit(storyId, reporter);
    typeIn(desk.doc, 'Acknowledged. ');
    expect(desk.isSaved()).toBe(false);
    await soon(() => expect(desk.isSaved()).toBe(true));
    const { content, version } = await copyOf(storyId);
    expect(JSON.stringify(content.body)).toContain('Acknowledged. ');
    expect(desk.messages).toMatchObject([
      { type: 'saved', version, deskState: 'draft', refused: [] },
    ]);
  });

  test('the document is seeded by the server once; a reload doubles nothing', async () => {
    const storyId = await newStory();
    const first = await sit(storyId, reporter);
    first.leave();
    const again = await sit(storyId, reporter);
    expect(textOf(again)).toBe(textOf(first));
    expect(textOf(again).match(/The council voted/g)).toHaveLength(1);
  });

  test('the first undo takes back what was typed and never the text that was there', async () => {
    const desk = await sit(await newStory(), reporter);
    const before = textOf(desk);
    const undo = new Y.UndoManager(bodyOf(desk.doc));
    typeIn(desk.doc, 'typed ');
    undo.undo();
    undo.undo();
    expect(textOf(desk)).toBe(before);
  });

  test('two desks at one server and one at another see each other’s words and names', async () => {
    const storyId = await newStory();
    const [a, b, c] = [
      await sit(storyId, reporter),
      await sit(storyId, second),
      await sit(storyId, second, elsewhere),
    ];
    typeIn(a.doc, 'from A ');
    typeIn(b.doc, 'from B ');
    typeIn(c.doc, 'from C ');
    for (const word of ['from A ', 'from B ', 'from C ']) {
      for (const desk of [a, b, c]) await soon(() => expect(textOf(desk)).toContain(word));
    }
    await soon(() => expect(textOf(a)).toBe(textOf(c)));
    expect(textOf(b)).toBe(textOf(a));
    a.provider.setAwarenessField('user', {
      staffId: second.staffId,
      name: 'Somebody else',
      color: '#00594c',
    });
    await soon(() =>
      expect(b.provider.awareness?.getStates().get(a.doc.clientID)).toEqual({
        user: { staffId: reporter.staffId, name: 'Inés Ferro', color: '#00594c' },
      }),
    );
  });

  test('what was written without a connection is merged upon return', async () => {
    const storyId = await newStory();
    const [a, b] = [await sit(storyId, reporter), await sit(storyId, second)];
    a.socket.disconnect();
    typeIn(a.doc, 'offline ');
    typeIn(b.doc, 'online ');
    await soon(() => expect(b.isSaved()).toBe(true));
    await a.socket.connect();
    await soon(() => expect(a.isSaved()).toBe(true));
    expect(JSON.stringify((await copyOf(storyId)).content.body)).toMatch(/offline .*|online .*/);
    expect(textOf(a)).toContain('online ');
    await soon(() => expect(textOf(b)).toContain('offline '));
  });
});

describe('a window of another release', () => {
  test('of one that numbers its layouts is denied with the reason to reload', async () => {
    const desk = open(
      here.url,
      await newStory(),
      await cookieFor(reporter),
      undefined,
      `layout ${LAYOUT - 1}`,
    );
    await soon(() => expect(desk.denied).toEqual(['reload']));
    expect(desk.closes).toEqual([]);
  });

  test(
    'of an earlier one, which knows no such reason, is told by the closing of its socket, and ' +
      'nothing else before',
    async () => {
      const desk = open(here.url, await newStory(), await cookieFor(reporter), undefined, 'cookie');
      await soon(() =>
        expect(desk.closes[0]).toEqual({
          code: 4404,
          reason:
            'The newsroom has been updated. Reload this page; what you wrote is kept on this device.',
        }),
      );
      expect(desk.denied).toEqual([]);
    },
  );
});

describe('what is refused', () => {
  test(
    'a change that is too large is refused by its name; who sent it takes it out and goes on, ' +
      'and so do others',
    async () => {
      const storyId = await newStory();
      const [hostile, other] = [await sit(storyId, second), await sit(storyId, reporter)];
      const { clientID } = hostile.doc;
      const words = noteOf(hostile.doc);
      words.insert(0, 'x'.repeat(1_100_000));
      await soon(() =>
        expect(hostile.messages).toContainEqual({
          type: 'refused',
          code: 'too_large',
          sentence: 'One change is larger than 1 MiB. It was not saved.',
          changes: [[clientID, 0, 1_100_000]],
        }),
      );
      // What builds on it waits, and is no fault of its own.
      typeIn(hostile.doc, 'after ');
      await soon(() =>
        expect(hostile.messages).toContainEqual(
          expect.objectContaining({ type: 'refused', code: 'incomplete' }),
        ),
      );
      expect(hostile.isSaved()).toBe(false);
      expect(hostile.closes).toEqual([]);
      typeIn(other.doc, 'unmoved ');
      await soon(() => expect(other.isSaved()).toBe(true));
      words.delete(0, words.length);
      hostile.socket.disconnect();
      await soon(() => expect(hostile.closes).toHaveLength(1));
      await hostile.socket.connect();
      await soon(() => expect(hostile.isSaved()).toBe(true));
      await soon(() => expect(textOf(other)).toContain('after '));
      expect(await copyOf(storyId)).toMatchObject({ note: '' });
      expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain('after ');
    },
  );

  test('a message that is none, or longer than any may be, ends its socket', async () => {
    const cookie = await cookieFor(reporter);
    for (const message of ['text', Buffer.alloc(3_000_000)]) {
      const socket = new WebSocket(here.url, { headers: { cookie } });
      await once(socket, 'open');
      socket.send(message);
      const [code] = (await once(socket, 'close')) as [number];
      expect([1003, 1009]).toContain(code);
    }
  });

  test('a field that does not fit is named to the desk, and everything else is kept', async () => {
    const storyId = await newStory();
    const desk = await sit(storyId, reporter);
    detailTextOf(desk.doc, 'slug').insert(0, 'Not A Slug');
    setText(detailTextOf(desk.doc, 'slugline'), 'KEPT');
    await soon(() => expect(desk.messages.at(-1)).toMatchObject({ refused: [{ field: 'Slug' }] }));
    await soon(async () => expect(await copyOf(storyId)).toMatchObject({ slugline: 'KEPT' }));
  });
});

describe('changes that come from elsewhere', () => {
  test('replaced content reaches every open document', async () => {
    const storyId = await newStory();
    const [a, b] = [await sit(storyId, reporter), await sit(storyId, second, elsewhere)];
    const content = {
      ...emptyContent('en'),
      headline: 'Restored',
      body: {
        type: 'doc' as const,
        content: [
          { type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'As it was.' }] },
        ],
      },
    };
    await staffDb().transaction((tx) => replaceContent(tx, storyId, content, reporter));
    for (const desk of [a, b]) {
      await soon(() => expect(textOf(desk)).toContain('As it was.'));
      expect(JSON.stringify(lineOf(desk.doc, 'headline').toJSON())).toContain('Restored');
      await soon(() => expect(desk.messages.at(-1)).toMatchObject({ type: 'saved', version: 2 }));
    }
    typeIn(a.doc, 'And on. ');
    await soon(() => expect(textOf(b)).toContain('And on. '));
  });

  test('a replacement that was rolled back reaches nobody', async () => {
    const storyId = await newStory();
    const desk = await sit(storyId, reporter);
    const before = textOf(desk);
    await expect(
      staffDb().transaction(async (tx) => {
        await replaceContent(tx, storyId, emptyContent('en'), reporter);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    typeIn(desk.doc, 'after ');
    await soon(() => expect(desk.isSaved()).toBe(true));
    expect(textOf(desk)).toBe(before.replace('The council', 'after The council'));
    expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain(
      'after The council voted.',
    );
  });

  test('a row whose notice was lost is found by the sweep', async () => {
    const storyId = await newStory();
    const desk = await sit(storyId, reporter);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(desk.doc));
    const known = Y.encodeStateVector(copy);
    noteOf(copy).insert(0, 'unheard');
    await staffDb()
      .insert(documentUpdate)
      .values({ storyId, layout: LAYOUT, update: Y.encodeStateAsUpdate(copy, known) });
    await soon(() => expect(noteOf(desk.doc).toJSON()).toBe('unheard'));
  });
});

describe('a server that dies', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  async function serveApart(): Promise<{ child: ChildProcess; url: string }> {
    const child = spawn(
      process.execPath,
      [new URL('../testing/serve-documents.ts', import.meta.url).pathname],
      { stdio: ['ignore', 'pipe', 'inherit'], env: process.env },
    );
    children.push(child);
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, url: line.toString().trim() };
  }

  test(
    'by kill -9 while somebody types loses no acknowledged word',
    { timeout: 60_000 },
    async () => {
      const storyId = await newStory();
      const { child, url } = await serveApart();
      const desk = open(url, storyId, await cookieFor(reporter));
      await soon(() => expect(desk.isSaved()).toBe(true));
      let typed = 0;
      // Acknowledgements come in the order in which the changes were sent; up to eight are under
      // way when the server dies.
      const acknowledged = () => typed - desk.provider.unsyncedChanges;
      while (acknowledged() < 25) {
        if (desk.provider.unsyncedChanges < 8) typeIn(desk.doc, `k${typed++} `);
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
      const sure = acknowledged();
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = JSON.stringify((await copyOf(storyId)).content.body);
      expect(
        Array.from({ length: sure }, (_, n) => `k${n} `).filter((word) => !text.includes(word)),
      ).toEqual([]);
      const reread = await sit(storyId, second);
      expect(JSON.stringify(bodyOf(reread.doc).toJSON())).toContain(`k${sure - 1} `);
    },
  );

  test('and one that is asked to end closes its sockets with 1001', async () => {
    const storyId = await newStory();
    const serving = await serveDocuments();
    const desk = await sit(storyId, reporter, serving);
    typeIn(desk.doc, 'last words ');
    await soon(() => expect(desk.isSaved()).toBe(true));
    await serving.stop();
    await soon(() => expect(desk.closes[0]?.code).toBe(1001));
    expect(JSON.stringify((await copyOf(storyId)).content.body)).toContain('last words ');
  });
});

test('append by itself, as the bench drives it, is heard by open desks', async () => {
  const storyId = await newStory();
  const desk = await sit(storyId, reporter);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(desk.doc));
  const known = Y.encodeStateVector(copy);
  typeIn(copy, 'from the bench ');
  await append({ storyId, actor: second, update: Y.encodeStateAsUpdate(copy, known) });
  await soon(() => expect(textOf(desk)).toContain('from the bench '));
});
