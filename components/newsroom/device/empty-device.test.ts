import { describe, expect, test } from 'vitest';
import { whatGoes } from './empty-device.ts';

const [anna, bert] = [
  '0198f000-0000-7000-8000-00000000000a',
  '0198f000-0000-7000-8000-00000000000b',
];
const [one, two] = ['0198f000-0000-7000-8000-000000000001', '0198f000-0000-7000-8000-000000000002'];
const all = {
  databases: [
    `galley:2:${one}:${anna}`,
    `galley:2:${two}:${anna}`,
    `galley:2:${one}:${bert}`,
    `galley:${two}:${bert}`,
    'galley-pictures',
    'somebody-elses',
  ],
  caches: [
    'galley-device',
    'galley-files:r',
    `galley-pages:r:${anna}`,
    `galley-kept:${anna}`,
    `galley-pages:r:${bert}`,
    `galley-kept:${bert}`,
    'another',
  ],
};

describe('signing out', () => {
  test('takes everything of the newsroom’s, and nothing else', () => {
    const gone = whatGoes(
      {
        ...all,
        storageKeys: [
          `galley-beside:${one}:${anna}`,
          `galley-unsent:text:${one}:${anna}`,
          'theirs',
        ],
      },
      anna,
    );
    expect(gone).toEqual({
      storageKeys: [`galley-beside:${one}:${anna}`, `galley-unsent:text:${one}:${anna}`],
      databases: [...all.databases.slice(0, 3), 'galley-pictures'],
      caches: all.caches.slice(0, 6),
    });
  });

  test('leaves what another person wrote here and never sent, with the pages to open it', () => {
    const gone = whatGoes({ ...all, storageKeys: [`galley-unsent:text:${one}:${bert}`] }, anna);
    expect(gone.storageKeys).toEqual([]);
    expect(gone.databases).toEqual([`galley:2:${one}:${anna}`, `galley:2:${two}:${anna}`]);
    expect(gone.caches).toEqual([`galley-pages:r:${anna}`, `galley-kept:${anna}`]);
  });

  test('leaves words of another person that were kept beside the text', () => {
    const gone = whatGoes({ ...all, storageKeys: [`galley-beside:${two}:${bert}`] }, anna);
    expect(gone.storageKeys).toEqual([]);
    expect(gone.databases).toContain(`galley:2:${one}:${bert}`);
  });

  test(
    'takes one’s own store of a release before the layouts, and leaves those of others: only ' +
      'who opens them learns what was never sent',
    () => {
      expect(whatGoes({ ...all, storageKeys: [] }, anna).databases).not.toContain(
        `galley:${two}:${bert}`,
      );
      expect(whatGoes({ ...all, storageKeys: [] }, bert).databases).toContain(
        `galley:${two}:${bert}`,
      );
    },
  );

  test('leaves words that another person typed into a field and did not choose', () => {
    const [mine, theirs] = [`galley-loose:${one}:${anna}`, `galley-loose:${one}:${bert}`];
    expect(whatGoes({ ...all, storageKeys: [mine, theirs] }, anna).storageKeys).toEqual([mine]);
  });
});
