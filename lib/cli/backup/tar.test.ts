import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BLOCK, END, filling, readTarHeader, tarHeader } from './tar.ts';

describe('a tar header', () => {
  it('comes back as it went', () => {
    const entry = { name: 'tables/newsroom.story/0001.copy.gz', size: 4_194_304 };
    expect(readTarHeader(tarHeader(entry))).toEqual(entry);
  });

  it('is refused with any byte changed', () => {
    const header = tarHeader({ name: 'media/originals/ab/abcdef', size: 12 });
    for (let at = 0; at < BLOCK; at++) {
      const changed = Buffer.from(header);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const read = readTarHeader(changed);
      // Only a changed name or size with a checksum to match would pass: one bit cannot do both.
      expect(read, `byte ${at}`).toBeNull();
    }
  });

  it('takes no name that other tools would read differently', () => {
    for (const name of ['', 'a b', 'é', 'x'.repeat(101), 'a\nb'])
      expect(() => tarHeader({ name, size: 0 })).toThrow(/does not fit/);
  });

  it('is read by tar itself', () => {
    const content = Buffer.from('{"a":1}');
    const file = Buffer.concat([
      tarHeader({ name: 'manifest.json', size: content.length }),
      content,
      Buffer.alloc(filling(content.length)),
      END,
    ]);
    expect(execFileSync('tar', ['-xOf', '-', 'manifest.json'], { input: file }).toString()).toBe(
      '{"a":1}',
    );
  });
});
