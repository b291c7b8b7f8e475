import { describe, expect, it } from 'vitest';
import type { Entry } from './entries/entry.ts';
import { PageStore } from './page-store.ts';

const none = { body: Buffer.alloc(0), etag: '', whole: [], head: '', unchanged: [] };
const page = (key: string, tags: string[], rest: Partial<Entry> = {}): Entry => ({
  key,
  tags,
  status: 200,
  lastModified: '',
  variants: { identity: none, gzip: none, br: none },
  until: 1,
  endless: false,
  weight: 1_000,
  ...rest,
});

describe('the shelf of finished pages', () => {
  it('puts exactly the pages of a tag out of date, and keeps them as copies', () => {
    const store = new PageStore(1e6);
    for (const [key, tags] of [
      ['/a', ['x', 'y']],
      ['/b', ['y']],
      ['/c', ['z']],
    ] as const)
      store.keep(page(key, [...tags]));
    store.outdate('x', false);
    expect(['/a', '/b', '/c'].map((key) => store.find(key)?.until)).toEqual([0, 1, 1]);
  });

  it('forgets what is withdrawn, also a copy that was out of date already', () => {
    const store = new PageStore(1e6);
    store.keep(page('/a', ['x', 'y']));
    store.outdate('y', false);
    store.outdate('x', true);
    expect(store.find('/a')).toBeUndefined();
    expect(store.size).toEqual({ pages: 0, endless: 0, bytes: 0, tags: 0 });
  });

  it('knows a page that was made anew by its new tags alone', () => {
    const store = new PageStore(1e6);
    store.keep(page('/a', ['old']));
    store.keep(page('/a', ['new']));
    store.outdate('old', true);
    expect(store.find('/a')?.tags).toEqual(['new']);
  });

  it('holds what it may, and lets go what was not asked for longest', () => {
    const store = new PageStore(16_000);
    for (let at = 0; at < 100; at += 1) store.keep(page(`/${at}`, [`t${at}`]));
    expect(store.size).toEqual({ pages: 15, endless: 0, bytes: 15_000, tags: 15 });
    expect(store.find('/99')).toBeDefined();
  });

  it('lets searches and missing pages push out nothing but each other', () => {
    const store = new PageStore(16_000);
    store.keep(page('/', ['front']));
    for (let at = 0; at < 100; at += 1)
      store.keep(page(`/search?q=${at}`, ['search'], { endless: true }));
    expect(store.find('/')).toBeDefined();
    expect(store.size.endless).toBe(1);
  });

  it('has an address once, whatever stands there', () => {
    const store = new PageStore(1e6);
    store.keep(page('/a', ['x'], { status: 404, endless: true }));
    store.keep(page('/a', ['x']));
    expect(store.size).toMatchObject({ pages: 1, endless: 0 });
    expect(store.find('/a')?.status).toBe(200);
  });
});
