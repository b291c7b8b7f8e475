import { MAX_BYTES, sizeInWords } from '#lib/newsroom/media/picture-limits.ts';

/** What stood by a picture. */
export interface PictureWords {
  caption: string;
  alt: string;
}

/**
 * Where a picture goes when it has arrived: a place of the text as Yjs writes it down (JSON), or
 * the lead photo's frame, instead of the picture that is there now (null: of any).
 */
export type Place =
  | { part: 'lead'; instead: string | null }
  | {
      part: 'body';
      beside: unknown;
      /** Pictures brought in the same piece that stand before it. */ after: readonly string[];
      /** What stood by it where it was copied; it goes before what the file says of itself. */
      words?: PictureWords;
    };

/** A file on its way into a story, as the browser's store keeps it. */
export interface StoredUpload {
  /**
   * Of the upload, and of the picture's block in the text: one that is put in twice stands there
   * once.
   */
  id: string;
  storyId: string;
  name: string;
  /** Null where there is nothing to send: it is no picture, or too large to be kept. */
  file: Blob | null;
  place: Place;
  /** When it was brought, in milliseconds since the epoch. */
  at: number;
  /** Why the newsroom does not take it; '' while it may. */
  refused: string;
}

/** The same as the screen shows it. */
export interface Upload extends Omit<StoredUpload, 'file' | 'storyId'> {
  /** `waiting`: for a connection, for the server, or for a sign-in. */
  state: 'sending' | 'waiting' | 'refused';
  /** How much of it has gone, from 0 to 1. */
  part: number;
  /** What is the matter, while it waits. */
  said: string;
  /** It is in the browser's store, and survives the end of this window. */
  kept: boolean;
  /** Sending it again may help. */
  mayTry: boolean;
}

const PICTURE_NAME = /\.(?:jpe?g|png|webp)$/i;

/** Why a file need not be sent at all; '' for one that the newsroom has to look at. */
export function refusedHere({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): string {
  if (!type.startsWith('image/') && !PICTURE_NAME.test(name))
    return `${name} is no picture: JPEG, PNG and WebP are taken.`;
  if (size === 0) return `${name} is empty.`;
  if (size > MAX_BYTES)
    return `${name} has ${sizeInWords(size)}; at most ${sizeInWords(MAX_BYTES)} are taken.`;
  return '';
}
