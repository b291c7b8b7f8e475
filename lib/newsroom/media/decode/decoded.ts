import { z } from 'zod';
import { Described } from '../described/described.ts';

export const MadeRendition = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  format: z.enum(['webp', 'jpeg']),
  bytes: z.number().int().positive(),
  sha256: z.string().length(64),
});
export type MadeRendition = z.infer<typeof MadeRendition>;

export const Decoded = z.object({
  /** Of the picture as it is seen: after its Exif orientation. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  described: Described,
  renditions: z.array(MadeRendition).min(1),
});
export type Decoded = z.infer<typeof Decoded>;

/** `processorMs`: how much of a processor's time it may take, in milliseconds. */
export const DecodeJob = z.object({
  source: z.string(),
  into: z.string(),
  processorMs: z.number().positive(),
});
export type DecodeJob = z.infer<typeof DecodeJob>;

/** Exit codes (EX_CANTCREAT and EX_IOERR of sysexits.h): not the picture's fault. */
export const DISK_FULL = 73;
export const DISK_FAILED = 74;
/** More of a processor's time was needed than the job allows. */
export const TOO_LONG = 75;

/** What the child answers: the picture, or one sentence for the person who sent it. */
export const DecodeAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: Decoded }),
  z.object({ ok: z.literal(false), sentence: z.string().max(500) }),
]);
export type DecodeAnswer = z.infer<typeof DecodeAnswer>;
