import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { WORKFLOW, type MoveName } from '#lib/newsroom/stories/actions/actions.ts';
import {
  wordsFor,
  type ActionButton,
  type SaidOf,
  type StoryMove,
} from '#lib/newsroom/stories/actions/story-action.ts';
import { openChecks } from './required.ts';

/** What the screens need to know of a story to offer its actions. */
export type ActionStory = Omit<DeskStory, 'note'>;

type Declared = typeof WORKFLOW;
/** A move that has a button. */
export type OfferedAction = {
  [Name in MoveName]: Declared[Name] extends { button: ActionButton; done: unknown } ? Name : never;
}[MoveName];
type OfferedMove = StoryMove & Required<Pick<StoryMove, 'button' | 'done'>>;

export const actionOf = (name: OfferedAction): OfferedMove => WORKFLOW[name];
export const buttonOf = (name: OfferedAction): ActionButton => actionOf(name).button;

const isOffered = (name: MoveName): name is OfferedAction => 'button' in WORKFLOW[name];

/** Every move with a button, in the order of the list. */
const OFFERED = Object.keys(WORKFLOW).filter((name): name is OfferedAction =>
  isOffered(name as MoveName),
);

/** What the story answers in the toast once it is done. */
export const doneWords = (name: OfferedAction, story: SaidOf): string =>
  wordsFor(actionOf(name).done, story);

/**
 * Whether an action opens its dialog first. Approving needs none where the text was read in review
 * (`read`) and nothing is open: approving one's own (the chief editor's emergency) asks for a
 * reason.
 */
export function needsDialog(
  name: OfferedAction,
  story: Pick<ActionStory, 'own' | 'content' | 'checking' | 'refused'>,
  read: boolean,
): boolean {
  const { dialog } = buttonOf(name);
  if (!dialog?.isSkippedAfterReading) return dialog !== null;
  return !read || story.own || openChecks(story).length > 0;
}

export interface Offer {
  /** The one green button. */
  next: OfferedAction | null;
  /**
   * In the bar beside it. What takes a story from readers stands in the readers' banner and only
   * there.
   */
  beside: OfferedAction[];
  fromReaders: OfferedAction[];
}

/** Sorts what the person may do now into the places where it stands. */
export function offer(story: Pick<ActionStory, 'allowed' | 'own'>): Offer {
  const open = OFFERED.filter((name) => story.allowed.includes(name));
  const inBar = open.filter((name) => buttonOf(name).at === 'bar');
  // A chief editor may approve an own text in an emergency: possible, but never the suggested next
  // step.
  const next =
    inBar.findLast((name) => buttonOf(name).leadsOn && !(name === 'approve' && story.own)) ?? null;
  return {
    next,
    beside: inBar.filter((name) => name !== next),
    fromReaders: open.filter((name) => buttonOf(name).at === 'readers'),
  };
}
