import { describe, expect, it } from 'vitest';
import { entryOf, type Entry } from '../entries/entry.ts';
import { pack, unpack } from './parcel.ts';

const make = (type: string): Promise<Entry> =>
  entryOf({
    key: '/stories/bridge',
    finished: {
      status: 200,
      headers: { 'content-type': type, 'cache-control': 'public' },
      body: Buffer.from('words '.repeat(500)),
    },
    tags: ['house', 'story:1'],
    until: 1_500,
    endless: false,
    before: undefined,
  });

describe('a page on its way to another process', () => {
  it.each(['text/html', 'image/png'])('is the same there, byte for byte: %s', async (type) => {
    const entry = await make(type);
    expect(unpack(pack(entry, 500), 7_000)).toEqual({ ...entry, until: 8_000 });
  });

  it('takes no more memory there than its own bytes', async () => {
    const { identity, br } = unpack(pack(await make('text/html'), 500), 0).variants;
    for (const { body } of [identity, br]) expect(body.buffer.byteLength).toBe(body.length);
  });

  it.each<[string, (parcel: Buffer) => Buffer, RegExp]>([
    ['cut short', (parcel) => parcel.subarray(0, -1), /as long as it says/],
    [
      'with something after it',
      (parcel) => Buffer.concat([parcel, Buffer.from('x')]),
      /as long as it says/,
    ],
    ['of no length', () => Buffer.alloc(0), /out of range|outside buffer bounds/],
    [
      'with a head of another kind',
      () => Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from('{}')]),
      /expected/,
    ],
    [
      'with a header that cannot be sent',
      (parcel) => Buffer.from(parcel.toString('latin1').replace('"public"', '"pu\\nic"'), 'latin1'),
      /Invalid character/,
    ],
  ])('is refused %s', async (_, spoil, said) => {
    const parcel = pack(await make('text/html'), 500);
    expect(() => unpack(spoil(Buffer.from(parcel)), 0)).toThrow(said);
  });
});
