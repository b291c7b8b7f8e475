/** What is right, in one line. */
export type Finding = string;

/** What is wrong, in one line. */
export class Wrong extends Error {
  override name = 'Wrong';
}
