import type { Role } from '../actor.ts';

/** Events whose kinds begin with the same word. */
export interface EventFamily {
  /** In the filter of the activity page. */
  readonly label: string;
  /** Its order there. */
  readonly place: number;
}

/**
 * Who gets a mail: those whom the event names (`payload.told`), the story's writers, or who has a
 * role on its desk.
 */
export type Recipient = 'named' | 'writers' | Role;

export interface MailRule {
  /** What the mail says before the story's name; a star stands for what the event led to. */
  readonly subject: string;
  readonly recipients: readonly Recipient[];
}

/** What the newsroom says of one kind of event. */
export interface EventRule {
  /** What stands between who and what; a star stands for what, else it comes last. */
  readonly sentence: string;
  /** Sentences that say it more exactly. */
  readonly details?: {
    /** What chooses the sentence: the kind of change in the event's payload, or what it led to. */
    readonly by: 'change' | 'to';
    readonly sentences: Readonly<Record<string, string>>;
    /** In the history of the story itself, where it needs no naming. */
    readonly unnamed?: Readonly<Record<string, string>>;
  };
  /**
   * The mail that is sent where the command asks for one; by what the event led to, where that
   * decides; null: never.
   */
  readonly mail: MailRule | { readonly byTo: Readonly<Record<string, MailRule>> } | null;
  /** Its name in the filter of the activity page; null: it is found by its family. */
  readonly label: string | null;
  /**
   * Where its last reason is quoted: on the story's desk, and in the lists of those for whom the
   * story waits after it.
   */
  readonly quoted?: readonly ('desk' | 'lists')[];
  /** From and to are not said: the sentence has said it. */
  readonly hidesFromTo?: true;
}
