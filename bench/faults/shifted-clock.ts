import { readFileSync } from 'node:fs';

/*
 * Loaded before a server (`node --import`): upon SIGUSR2 its clock of the day jumps by as many
 * milliseconds as stand in the file GALLEY_FAULTS_CLOCK. The clock that nobody sets
 * (performance.now()) goes on, as it does on a machine whose time is set.
 */
const Real = Date;
let ahead = 0;

class Jumping extends Real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(Real.now() + ahead);
    else super(...(given as [number]));
  }
  // Its own, not only inherited: Next makes a Date of its own out of these.
  static override UTC = Real.UTC;
  static override parse = Real.parse;
  static override now(): number {
    return Real.now() + ahead;
  }
}

globalThis.Date = Jumping as DateConstructor;
process.on('SIGUSR2', () => {
  ahead = Number(readFileSync(process.env.GALLEY_FAULTS_CLOCK ?? '', 'utf8'));
});
