const MEBIBYTE = 1_048_576;

/** The longest update that a client may send at once. */
export const LONGEST_UPDATE = MEBIBYTE;
/** What a client puts into one update, so that its framing and what is merged with it still fit. */
export const LONGEST_CHANGE = LONGEST_UPDATE - 65_536;
/** The largest document, with everything that Yjs keeps of its past. */
export const LARGEST_DOCUMENT = 4 * MEBIBYTE;
