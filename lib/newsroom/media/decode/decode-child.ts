/*
 * Decodes one picture and ends. It runs as a process of its own, without the newsroom's
 * environment, because image decoders meet hostile files and have had memory faults: what breaks
 * here breaks alone.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import {
  type DecodeAnswer,
  DecodeJob,
  DISK_FAILED,
  DISK_FULL,
  type Decoded,
  type MadeRendition,
  TOO_LONG,
} from './decoded.ts';

import { mendEnd } from './mend-end.ts';
import { MAX_PIXELS, MAX_TALLNESS, widthsFor } from '../picture-limits.ts';
import { readDescribed } from '../described/read-described.ts';
import { xmpOf } from '../described/xmp.ts';

const MAX_RESIDENT_BYTES = 1536 * 1024 * 1024;

sharp.concurrency(1);
sharp.cache(false);
// libvips would also open SVG, GIF, TIFF, PDF …: only three loaders stay.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp'].flatMap((format) => [
    `VipsForeignLoad${format}File`,
    `VipsForeignLoad${format}Buffer`,
  ]),
});

// The heap limit of V8 does not bound libvips: this does.
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_RESIDENT_BYTES) process.exit(70);
}, 100).unref();

class Refused extends Error {}

const figures = new Intl.NumberFormat('en');

function checkSize(width: number, height: number, pages: number): void {
  const measure = `${figures.format(width)} × ${figures.format(height)} pixels`;
  const pixels = width * height;
  if (pages > 1) throw new Refused(`The picture moves (${pages} frames). Save one frame of it.`);
  if (pixels > MAX_PIXELS) {
    throw new Refused(
      `The picture has ${measure}, ${(pixels / 1e6).toFixed(1)} megapixels; up to ${MAX_PIXELS / 1e6} are taken.`,
    );
  }
  if (height > width * MAX_TALLNESS)
    throw new Refused(
      `The picture has ${measure}: it is more than ${MAX_TALLNESS} times as tall as it is wide.`,
    );
}

async function writeRendition(
  made: Sharp,
  folder: string,
  format: 'webp' | 'jpeg',
): Promise<MadeRendition> {
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  // `flush` is fsync: a rendition that has a row is on the disk.
  await writeFile(join(folder, `${info.width}.${format === 'jpeg' ? 'jpg' : 'webp'}`), data, {
    flush: true,
    flag: 'wx',
  });
  return {
    width: info.width,
    height: info.height,
    format,
    bytes: data.byteLength,
    sha256: createHash('sha256').update(data).digest('hex'),
  };
}

type Input = { file: string | Buffer; failOn: 'error' | 'warning' };

/**
 * What is read of the file; where that fails for the last bytes are missing, of the file with an
 * end, if no decoder then finds anything missing in it.
 */
async function orMended<Read>(
  source: string,
  bytes: Buffer,
  read: (input: Input) => Promise<Read>,
): Promise<Read> {
  try {
    return await read({ file: source, failOn: 'error' });
  } catch (error) {
    const mended = mendEnd(bytes);
    if (mended === null) throw error;
    return read({ file: mended, failOn: 'warning' });
  }
}

const headerOf = ({ file }: Input) => sharp(file, { limitInputPixels: false, pages: 1 }).metadata();

const pixelsAt =
  (width: number) =>
  ({ file, failOn }: Input) =>
    sharp(file, { limitInputPixels: MAX_PIXELS, failOn })
      .autoOrient()
      .toColourspace('srgb')
      .resize({ width })
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });

/**
 * Decodes once, upright and in sRGB, down to the widest rendition; the narrower ones are made from
 * that.
 */
async function decode({ source, into }: DecodeJob): Promise<Decoded> {
  const bytes = await readFile(source);
  const header = await orMended(source, bytes, headerOf);
  const upright = header.autoOrient;
  checkSize(upright.width, upright.height, header.pages ?? 1);
  const described = readDescribed(bytes);
  const widths = widthsFor(upright.width);
  const widest = await orMended(source, bytes, pixelsAt(widths.at(-1) ?? upright.width));
  const raw = {
    width: widest.info.width,
    height: widest.info.height,
    channels: widest.info.channels,
  };
  const xmp = xmpOf(described);
  const renditions: MadeRendition[] = [];
  for (const width of widths) {
    const sized = () => sharp(widest.data, { raw }).resize({ width }).withXmp(xmp);
    renditions.push(
      await writeRendition(
        sized().webp({ quality: 80, smartSubsample: true, effort: 2 }),
        into,
        'webp',
      ),
    );
    renditions.push(
      await writeRendition(
        sized().flatten({ background: '#fff' }).jpeg({ quality: 82, progressive: true }),
        into,
        'jpeg',
      ),
    );
  }
  return { width: upright.width, height: upright.height, described, renditions };
}

/** Time of a processor and not of a clock: on a busy machine a good picture is good too. */
function limitProcessorTime(most: number): void {
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1_000 > most) process.exit(TOO_LONG);
  }, 100).unref();
}

async function answer(asked: unknown): Promise<DecodeAnswer> {
  try {
    const job = DecodeJob.parse(asked);
    limitProcessorTime(job.processorMs);
    return { ok: true, value: await decode(job) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, sentence: error.message };
    // A system error is the disk's, not the picture's.
    if (error instanceof Error && 'syscall' in error)
      process.exit(
        'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
          ? DISK_FULL
          : DISK_FAILED,
      );
    return {
      ok: false,
      sentence: 'The picture cannot be read: the file is damaged or ends too early.',
    };
  }
}

// Nobody waits for the answer any more.
process.once('disconnect', () => process.exit(0));

process.once('message', (job) => {
  void answer(job).then((said) => process.send?.(said, () => process.exit(0)));
});
