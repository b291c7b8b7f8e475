import { CommandError } from '../../command.ts';
import type { RefusedChange } from './messages.ts';

/**
 * Refuses one change of a document. Who sent it may go on writing: nothing is the matter with them.
 */
export class ChangeError extends CommandError {
  readonly of: RefusedChange['code'];
  constructor(of: RefusedChange['code'], sentence: string) {
    super({ code: of === 'incomplete' ? 'invalid' : of, sentence });
    this.of = of;
  }
}
