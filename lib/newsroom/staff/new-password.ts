import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses on paper or on the telephone. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to hand to a person: four groups of four, about 79 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
