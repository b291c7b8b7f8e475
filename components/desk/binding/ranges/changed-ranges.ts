import { AttrStep, type Step, type StepMap } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';

/** Own changes of an editor that are not in the shared text yet. */
export interface Change {
  before: Node;
  steps: readonly Step[];
  maps: readonly StepMap[];
}

/** A part that changed: positions before all changes, and after them. */
export interface ChangedRange {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/** A part of one step's map in the positions before the first step and after the last. */
function carried(
  maps: readonly StepMap[],
  index: number,
  { from, to, newFrom, newTo }: ChangedRange,
): ChangedRange {
  const range = { from, to, newFrom, newTo };
  for (const map of maps.slice(0, index).toReversed()) {
    const back = map.invert();
    range.from = back.map(range.from, -1);
    range.to = back.map(range.to, 1);
  }
  for (const map of maps.slice(index + 1)) {
    range.newFrom = map.map(range.newFrom, -1);
    range.newTo = map.map(range.newTo, 1);
  }
  return range;
}

function rangesOfSteps(changes: readonly Change[]): ChangedRange[] {
  const maps = changes.flatMap((change) => change.maps);
  const steps = changes.flatMap((change) => change.steps);
  return maps.flatMap((map, index) => {
    const found: ChangedRange[] = [];
    const step = steps[index];
    // A block that gets an identity gets its marker.
    if (step instanceof AttrStep && step.attr === 'bid')
      found.push({ from: step.pos, to: step.pos + 1, newFrom: step.pos, newTo: step.pos + 1 });
    map.forEach((from, to, newFrom, newTo) => found.push({ from, to, newFrom, newTo }));
    return found.map((range) => carried(maps, index, range));
  });
}

/** The parts that several steps changed together: in order, and apart from each other. */
export function changedRanges(changes: readonly Change[]): ChangedRange[] {
  const apart: ChangedRange[] = [];
  for (const range of rangesOfSteps(changes).toSorted(
    (a, b) => a.newFrom - b.newFrom || a.from - b.from,
  )) {
    const last = apart.at(-1);
    if (!last || (range.newFrom > last.newTo && range.from > last.to)) {
      apart.push({ ...range });
      continue;
    }
    last.from = Math.min(last.from, range.from);
    last.to = Math.max(last.to, range.to);
    last.newFrom = Math.min(last.newFrom, range.newFrom);
    last.newTo = Math.max(last.newTo, range.newTo);
  }
  return apart;
}
