import type { Node } from '@tiptap/pm/model';
import { Step, StepMap, StepResult } from '@tiptap/pm/transform';

/**
 * Start, old size and new size of each part that changed, one after the other: as ProseMirror's
 * step maps hold them.
 */
export type Ranges = readonly number[];

/**
 * A change from elsewhere: the document as it is now, with a map that says exactly what stayed.
 * Carets, decorations and places of uploads go through the map, so that they stay with their
 * letters.
 */
export class RemoteStep extends Step {
  readonly #from: Node;
  readonly #target: Node;
  readonly #ranges: Ranges;

  constructor(from: Node, target: Node, ranges: Ranges) {
    super();
    this.#from = from;
    this.#target = target;
    this.#ranges = ranges;
  }

  override apply(doc: Node): StepResult {
    return doc === this.#from
      ? StepResult.ok(this.#target)
      : StepResult.fail('A change from elsewhere belongs to another document.');
  }

  override getMap(): StepMap {
    return new StepMap(this.#ranges);
  }

  override invert(): Step {
    const back: number[] = [];
    let moved = 0;
    for (let at = 0; at < this.#ranges.length; at += 3) {
      const [start = 0, before = 0, after = 0] = this.#ranges.slice(at, at + 3);
      back.push(start + moved, after, before);
      moved += after - before;
    }
    return new RemoteStep(this.#target, this.#from, back);
  }

  /** It is no step that could be done elsewhere. */
  override map(): null {
    return null;
  }

  override toJSON(): object {
    return { stepType: 'fromElsewhere' };
  }
}
