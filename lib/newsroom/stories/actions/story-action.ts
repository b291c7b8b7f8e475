import type { EventKind } from '../../events/kinds.ts';
import type { Permission } from '../../policy.ts';
import type { FactsChange, PublicationState, StoryFacts } from '../facts.ts';
import type { Fields } from './fields.ts';
import type { KindOfChange } from './kind-of-change.ts';

type DeskState = StoryFacts['deskState'];
type Legal = StoryFacts['legal'];

/** What a story's move needs to know beside its facts. */
export interface Circumstances {
  at: Date;
  /** The working copy's hash now, and the one that the standing approval holds for. */
  sha256?: string;
  approvedSha256?: string | null;
  /** Whether the working copy is word for word what readers have or had. */
  sameText?: boolean;
  /** The instant that a schedule or an embargo names. */
  instant?: Date | null;
  editionId?: string;
  submittedBy?: string;
  /** Whether the person edited the text, and the reason that they gave. */
  hasEdited?: boolean;
  reason?: string;
  kindOfChange?: KindOfChange | undefined;
  correctionText?: string;
  publicNotice?: string;
  killKind?: 'kill' | 'takedown';
}

/**
 * What is in the way of an action: a sentence, and the field of its dialog that it belongs to,
 * where it does.
 */
export interface Obstacle {
  sentence: string;
  field?: string;
}

export type Guard = (facts: StoryFacts, when: Circumstances) => Obstacle | null;

/** What of a request a permission may depend on. */
export interface Given {
  kindOfChange?: KindOfChange | undefined;
  legal?: Legal | undefined;
}

/**
 * What a permission may depend on: the story, whether the person edited its text, and what was
 * asked for.
 */
export interface Asked extends Given {
  facts: Pick<StoryFacts, 'legal'>;
  hasEdited: boolean;
}

/** What screens know of a story when they choose words for an action. */
export interface SaidOf {
  firstPublishedAt: Date | null;
}

/** The same words for every story, or words that depend on what readers have had of it. */
export type Words<Said> = Said | ((story: SaidOf) => Said);

export function wordsFor(words: Words<string>, story: SaidOf): string {
  return typeof words === 'function' ? words(story) : words;
}

/** What an action means for readers: one strong word, and the rest of it. */
export interface Meaning {
  bold: string;
  rest: string;
}

/**
 * The dialog in which an action is thought over. Its fields are those of the action that ask for a
 * sentence.
 */
export interface ActionDialog {
  /** The colour of the button that does it. */
  look?: 'heed' | 'stop';
  isWide?: true;
  meaning?: Words<Meaning>;
  /** Whoever has read the text to its end and finds nothing open does without it. */
  isSkippedAfterReading?: true;
}

/** How a screen offers a move. */
export interface ActionButton {
  /** In the bar over the text, or in the strip that says what readers have. */
  at: 'bar' | 'readers';
  /**
   * It brings the story on: the one green button of the bar, where nothing that stands further
   * right is open.
   */
  leadsOn?: true;
  isQuiet?: true;
  /**
   * It takes something back: it waits a moment for words on their way, and never for a file that is
   * stuck.
   */
  isUrgent?: true;
  /** It is about exactly the text on the screen, and names its hash. */
  namesText?: true;
  /** Its key while reviewing. */
  reviewKey?: string;
  /** Null: a click is enough. */
  dialog: ActionDialog | null;
}

/** How an event is taken back for ten seconds: the right to it, and the event of taking it back. */
export interface TakenBack {
  permission: Permission;
  event: EventKind;
}

/** Everything about one action on a story but the code that only a server runs. */
export interface StoryAction {
  /** The word on its button, and the name of its dialog. */
  word: string;
  permission: Permission | ((asked: Asked) => Permission);
  /** What who may not is told, where there is more to say than that; null where there is not. */
  refusal?: (asked: Asked, holds: (permission: Permission) => boolean) => string | null;
  /** What a request brings beside the story's id. */
  fields: Fields;
  /** The checks that a text must meet. */
  requires?: 'review' | 'publication';
  /** Kinds of the events that it appends, the usual one first. */
  events: readonly [EventKind, ...EventKind[]];
  /** Whether people are told by mail. */
  mail?: true | ((facts: StoryFacts) => boolean);
  /** By the kind of the event. */
  takeBack?: Readonly<Record<string, TakenBack>>;
  /** What the toast says once it is done. */
  done?: Words<string>;
}

/**
 * An action of the state machine: where a story is taken from, what is in the way, and which facts
 * change.
 */
export interface StoryMove extends StoryAction {
  from: { desk?: readonly DeskState[]; readers: readonly PublicationState[] };
  guards?: readonly Guard[];
  change: (facts: StoryFacts, when: Circumstances) => FactsChange;
  /**
   * Readers must see something else afterwards, or something no longer: the worker looks at the
   * public pages.
   */
  isSeen?: true;
  /** A review ends with it, or begins anew. */
  endsMends?: true;
  /** Absent where a field of the desk does it. */
  button?: ActionButton;
}

/** The right that an action asks for. */
export function permissionOf(
  { permission }: Pick<StoryAction, 'permission'>,
  asked: Asked,
): Permission {
  return typeof permission === 'function' ? permission(asked) : permission;
}
