import { wellFormed } from '../well-formed.ts';

/** Line breaks of Unicode; those of word processors are made so where text is made well-formed. */
const SOFT_BREAKS = /[\u0085\u2028\u2029]/gu;

/** Scripts in which a joiner or non-joiner chooses the form of a letter, and so the word. */
const SHAPED =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Scripts without spaces, where one that is not seen tells where a line may break. */
const UNSPACED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u{E007F})$/u;
const EMOJI = /^[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}♀♂⚕]/u;
const RIGHT_TO_LEFT =
  /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;

const JOINER = '\u200D';
const NON_JOINER = '\u200C';
const ZERO_SPACE = '\u200B';

/*
 * What is looked at: soft hyphens, joiners, zero-width spaces, marks and controls of direction, BOM,
 * fillers, tags outside flags. Variation selectors and what shapes Mongolian are left alone.
 */
const INVISIBLE =
  /\u034F|[\u00AD\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0001}]/gu;
/** Marks and isolates order a line of two directions; overrides only turn it round. */
const ORDERS_LINE = /[\u061C\u200E\u200F\u202A-\u202C\u2066-\u2069]/u;

const lastOf = (text: string, at: number) =>
  /[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
const nextOf = (text: string, at: number) => /^[\s\S]/u.exec(text.slice(at, at + 2))?.[0] ?? '';

/** Whether a sign that is not seen says something where it stands. */
function carries(sign: string, at: number, text: string, isTwoWay: () => boolean): boolean {
  const [before, behind] = [lastOf(text, at), nextOf(text, at + sign.length)];
  if (sign === JOINER && EMOJI_BEFORE.test(before) && EMOJI.test(behind)) return true;
  if (sign === JOINER || sign === NON_JOINER) return SHAPED.test(before);
  if (sign === ZERO_SPACE) return UNSPACED.test(before) && UNSPACED.test(behind);
  return ORDERS_LINE.test(sign) && isTwoWay();
}

function withoutInvisible(text: string): string {
  let known: boolean | undefined;
  const isTwoWay = () => (known ??= RIGHT_TO_LEFT.test(text));
  return text.replace(INVISIBLE, (sign: string, at: number) =>
    carries(sign, at, text, isTwoWay) ? sign : '',
  );
}

/**
 * Text as it is kept, whoever brought it in: well-formed, composed (NFC), with soft line breaks as
 * `\n`, without signs that are not seen and carry nothing. Joiners of emoji and of scripts that are
 * shaped by them stay, so do marks of direction in a text that goes both ways. Pure; idempotent.
 *
 * What people type together is not rewritten in their hands: the shared document keeps their signs,
 * so that no caret jumps and no two windows rewrite each other. Text is cleaned before it goes in
 * by paste, and where the document is read into the plain row that everybody else reads.
 */
export function cleanText(text: string): string {
  return withoutInvisible(wellFormed(text.replace(SOFT_BREAKS, '\n'))).normalize('NFC');
}
