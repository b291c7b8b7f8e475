/** ISO-IR 196: the marker of UTF-8 in IIM 1:90 (IPTC-IIM 4.2, section 1.5.1), with its levels. */
const UTF8_MARKERS = new Set(['\x1b%G', '\x1b%/G', '\x1b%/H', '\x1b%/I']);

/**
 * The parts of ISO 8859 by the last letter of their marker (ISO 2022, 96-character sets). Programs
 * that mark Latin-1 write Windows-1252, whose decoder reads both.
 */
const SETS: Readonly<Record<string, string>> = {
  A: 'windows-1252',
  B: 'iso-8859-2',
  C: 'iso-8859-3',
  D: 'iso-8859-4',
  F: 'iso-8859-7',
  G: 'iso-8859-6',
  H: 'iso-8859-8',
  L: 'iso-8859-5',
  M: 'windows-1254',
};

function charsetOf(marker: string): string | null {
  if (UTF8_MARKERS.has(marker)) return 'utf-8';
  const [escape, kind = '', set = ''] = marker;
  if (escape !== '\x1b' || !'-./'.includes(kind)) return null;
  return SETS[set] ?? null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Fields have a limit in bytes, and programs cut within a letter: up to three bytes of it stay. */
const LETTER_RESTS = [1, 2, 3];

function decodeCut(bytes: Uint8Array): string | null {
  for (const rest of LETTER_RESTS)
    if ((bytes.at(-rest) ?? 0) >= 0xc0) return decodeStrictly(bytes.slice(0, -rest));
  return null;
}

const isAscii = (text: string): boolean => /^[\0-\x7f]*$/u.test(text);

/**
 * UTF-8 where the bytes are that, else Windows-1252, which is Latin-1 with the signs that programs
 * write into it. A last letter of Latin-1 looks like half a letter of UTF-8: without a marker it is
 * one only where other letters are UTF-8 too.
 */
function decodeEither(bytes: Uint8Array, isMarked: boolean): string {
  const whole = decodeStrictly(bytes);
  if (whole !== null) return whole;
  const cut = decodeCut(bytes);
  if (cut !== null && (isMarked || !isAscii(cut))) return cut;
  return new TextDecoder('windows-1252').decode(bytes);
}

/**
 * The text of a field of IPTC-IIM. `marker` is the value of 1:90 (Coded Character Set), '' where
 * there is none. A marker of UTF-8 on bytes that are none is not believed.
 */
export function decodeIim(bytes: Uint8Array, marker: string): string {
  const charset = charsetOf(marker);
  return charset === null || charset === 'utf-8'
    ? decodeEither(bytes, charset !== null)
    : new TextDecoder(charset).decode(bytes);
}

/**
 * Text that a reader took letter for byte, because it is no UTF-8: signs of Windows-1252 (quotes,
 * dashes, the euro) come out right. Other text stays as it is.
 */
export const withWindowsSigns = (text: string): string =>
  /^[\0-\xff]*[\x80-\x9f][\0-\xff]*$/u.test(text)
    ? new TextDecoder('windows-1252').decode(Buffer.from(text, 'latin1'))
    : text;
