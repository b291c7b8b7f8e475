import { LEGAL, setLegal, type Legal } from '#lib/newsroom/stories/actions/set-legal/set-legal.ts';

/**
 * Where a person may move the legal gate to, with where it stands. Who may only ask for a reading
 * cannot take it back, nor lift a block: that, too, is for Legal.
 */
export function legalChoices(
  stands: Legal,
  { flag, clear }: { flag: boolean; clear: boolean },
): Legal[] {
  const isOpen = (legal: Legal) =>
    setLegal.permission({ facts: { legal: stands }, hasEdited: false, legal }) === 'legal.flag'
      ? flag
      : clear;
  return (Object.keys(LEGAL) as Legal[]).filter((legal) => legal === stands || isOpen(legal));
}
