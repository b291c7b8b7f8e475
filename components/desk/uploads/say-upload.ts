import type { Upload } from './upload.ts';

const named = (name: string, sentence: string): string =>
  sentence.startsWith(name) ? sentence : `${name}: ${sentence}`;

/** How an upload fares, in words. A file is always named: several may be on their way. */
export function sayUpload({
  state,
  name,
  said,
  refused,
  kept,
}: Pick<Upload, 'state' | 'name' | 'said' | 'refused' | 'kept'>): string {
  if (state === 'refused') return named(name, refused);
  if (state === 'sending') return `Sending ${name} …`;
  if (!said) return `${name} waits for its turn.`;
  return (
    `${named(name, said)} ` +
    (kept
      ? 'It is kept on this device and goes by itself as soon as it can.'
      : 'This browser cannot keep it: leave this window open.')
  );
}
