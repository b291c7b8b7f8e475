const MEBIBYTE = 1_048_576;

/** The longest update that a client may send at once. */
export const LONGEST_UPDATE = MEBIBYTE;
/** The largest document, with everything that Yjs keeps of its past. */
export const LARGEST_DOCUMENT = 4 * MEBIBYTE;
