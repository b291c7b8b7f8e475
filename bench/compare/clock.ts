/*
 * Loaded before a server (`node --import`): its clock of the day stands still at
 * GALLEY_COMPARE_INSTANT (ISO 8601), so that two servers say the same of what was an hour ago. The
 * clock that nobody sets (performance.now()) and PostgreSQL's go on.
 */
const Real = Date;
const instant = Real.parse(process.env.GALLEY_COMPARE_INSTANT ?? '');
if (Number.isNaN(instant)) throw new Error('GALLEY_COMPARE_INSTANT is no instant');

class Still extends Real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(instant);
    else super(...(given as [number]));
  }
  // Its own, not only inherited: Next makes a Date of its own out of these.
  static override UTC = Real.UTC;
  static override parse = Real.parse;
  static override now(): number {
    return instant;
  }
}

globalThis.Date = Still as DateConstructor;
