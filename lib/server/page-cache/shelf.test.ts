import { describe, expect, it } from 'vitest';
import type { Entry } from './entries/entry.ts';
import { Shelf } from './shelf.ts';

const none = { body: Buffer.alloc(0), etag: '', whole: [], head: '', unchanged: [] };
const page = (key: string, tags: string[], rest: Partial<Entry> = {}): Entry => ({
  key, tags, status: 200, lastModified: '', variants: { identity: none, gzip: none, br: none }, until: 1, endless: false, weight: 1_000, ...rest,
});

describe('the shelf of finished pages', () => {
  it('puts exactly the pages of a tag out of date, and keeps them as copies', () => {
    const shelf = new Shelf(1e6);
    for (const [key, tags] of [['/a', ['x', 'y']], ['/b', ['y']], ['/c', ['z']]] as const) shelf.keep(page(key, [...tags]));
    shelf.outdate('x', false);
    expect(['/a', '/b', '/c'].map((key) => shelf.find(key)?.until)).toEqual([0, 1, 1]);
  });

  it('forgets what is withdrawn, also a copy that was out of date already', () => {
    const shelf = new Shelf(1e6);
    shelf.keep(page('/a', ['x', 'y']));
    shelf.outdate('y', false);
    shelf.outdate('x', true);
    expect(shelf.find('/a')).toBeUndefined();
    expect(shelf.size).toEqual({ pages: 0, endless: 0, bytes: 0, tags: 0 });
  });

  it('knows a page that was made anew by its new tags alone', () => {
    const shelf = new Shelf(1e6);
    shelf.keep(page('/a', ['old']));
    shelf.keep(page('/a', ['new']));
    shelf.outdate('old', true);
    expect(shelf.find('/a')?.tags).toEqual(['new']);
  });

  it('holds what it may, and lets go what was not asked for longest', () => {
    const shelf = new Shelf(16_000);
    for (let at = 0; at < 100; at += 1) shelf.keep(page(`/${at}`, [`t${at}`]));
    expect(shelf.size).toEqual({ pages: 15, endless: 0, bytes: 15_000, tags: 15 });
    expect(shelf.find('/99')).toBeDefined();
  });

  it('lets searches and missing pages push out nothing but each other', () => {
    const shelf = new Shelf(16_000);
    shelf.keep(page('/', ['front']));
    for (let at = 0; at < 100; at += 1) shelf.keep(page(`/search?q=${at}`, ['search'], { endless: true }));
    expect(shelf.find('/')).toBeDefined();
    expect(shelf.size.endless).toBe(1);
  });

  it('has an address once, whatever stands there', () => {
    const shelf = new Shelf(1e6);
    shelf.keep(page('/a', ['x'], { status: 404, endless: true }));
    shelf.keep(page('/a', ['x']));
    expect(shelf.size).toMatchObject({ pages: 1, endless: 0 });
    expect(shelf.find('/a')?.status).toBe(200);
  });
});
