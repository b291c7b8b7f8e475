import { OperatorError } from '#db/operator-error.ts';

/** POSIX.1-1988 ustar: 512-byte headers, contents filled up to 512, two empty blocks at the end. */
export const BLOCK = 512;
export const END = Buffer.alloc(2 * BLOCK);

export interface TarEntry {
  name: string;
  /** Bytes of content. */
  size: number;
}

const fields = {
  name: [0, 100],
  mode: [100, 8],
  owner: [108, 8],
  group: [116, 8],
  size: [124, 12],
  time: [136, 12],
  sum: [148, 8],
  kind: [156, 1],
  magic: [257, 8],
} as const;

/**
 * A header that depends on name and size alone, so that equal contents make equal files. Names:
 * ASCII, at most 100 bytes.
 */
export function tarHeader({ name, size }: TarEntry): Buffer {
  if (!/^[\x21-\x7e]{1,100}$/.test(name))
    throw new OperatorError(`A file name does not fit into a backup: ${name}`);
  const header = Buffer.alloc(BLOCK);
  const put = (field: keyof typeof fields, text: string) =>
    header.write(text, fields[field][0], 'latin1');
  put('name', name);
  put('mode', '0000600\0');
  put('owner', '0000000\0');
  put('group', '0000000\0');
  put('size', `${size.toString(8).padStart(11, '0')}\0`);
  put('time', '00000000000\0');
  put('kind', '0');
  put('magic', 'ustar\x0000');
  put('sum', `${checksum(header).toString(8).padStart(6, '0')}\0 `);
  return header;
}

/** Reads a header that `tarHeader` wrote; null for any other block. */
export function readTarHeader(header: Buffer): TarEntry | null {
  const take = (field: keyof typeof fields) =>
    header.toString('latin1', fields[field][0], fields[field][0] + fields[field][1]);
  const entry = { name: take('name').replace(/\0+$/, ''), size: Number.parseInt(take('size'), 8) };
  const ours =
    /^[\x21-\x7e]{1,100}$/.test(entry.name) &&
    Number.isSafeInteger(entry.size) &&
    entry.size >= 0 &&
    tarHeader(entry).equals(header);
  return ours ? entry : null;
}

/** How many bytes fill a content of this size up to whole blocks. */
export const filling = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;

/** Sum of the header's bytes with the checksum's own field as spaces. */
function checksum(header: Buffer): number {
  const [at, length] = fields.sum;
  return header.reduce((sum, byte, i) => sum + (i >= at && i < at + length ? 0x20 : byte), 0);
}
