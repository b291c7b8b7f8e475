import type { Check, Round } from '../checks/check.ts';
import type { FormOf } from '../forms/form.ts';
import type { ReadersForm } from '../forms/readers-schema.ts';

/** Where on the desk a field is filled in. */
export type DeskPart = 'text' | 'photo' | 'details' | 'tags' | 'note';

/**
 * Everything that there is to know of one field of a story. What holds fields (content, shared
 * document, checks, comparison, editions, search, the desk) is made from these declarations:
 * fields.ts collects them.
 */
export interface Field {
  /** On the screen: of its control, of a check, of a refusal. */
  name: string;
  /** What it holds, its limits, and where it stands in the shared document. */
  form: FormOf;
  desk: DeskPart;
  /**
   * Id of the element to which the way to the field leads; without one its control is found by its
   * label.
   */
  element?: string;
  /** The label of its control where that is not its name. */
  label?: string;
  /** Stands under its control. */
  hint?: string;
  /** Stands beside the content: neither approved nor published, and no version by itself. */
  beside?: true;
  /** Whose own work it is: they may change it where the text is not theirs to write. */
  part?: 'pictures' | 'tags';
  /** Filled in by the organisation when a story is started; that alone is no writing. */
  prefilled?: true;
  /** Its words are counted as the story's. */
  words?: true;
  /**
   * In which form readers get it; null for what stays in the newsroom. The body has a column of its
   * own.
   */
  readers: ReadersForm | 'body' | null;
  /**
   * `desk`: how much of it the desk's search reads. `readers`: its weight in readers' search, as
   * PostgreSQL names it.
   */
  search?: { desk?: { most: number }; readers?: 'A' | 'B' | 'D' };
  /**
   * Whether who changes it has edited the text: `matter`, always; `words`, by more than a mend;
   * without it, never.
   */
  editing?: 'words' | 'matter';
  /** `TK` and its like are looked for in its words. */
  placeholders?: true;
  /**
   * What a desk looks at, in the round to which it belongs. They get the content, its plain text
   * and what the organisation requires.
   */
  checks?: { [R in Round]?: (content: never, looked: never) => Check[] };
}
