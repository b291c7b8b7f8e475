import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { Result } from '#lib/errors.ts';
import type { StoryContent } from '#lib/story/fields/fields.ts';
import type { Subject } from '#lib/story/forms/form.ts';
import type { HistoryActions } from '../../newsroom/history/history-panel.tsx';
import type { ReadDifference } from '../../newsroom/story-actions/dialog/difference.tsx';
import type { TakeAction } from '../../newsroom/story-actions/take.ts';
import type { StoryStatus } from '../../ui/marks/status-mark.tsx';

/** What the parts of the desk need to know of a story beside its shared document. */
export interface StoryOnDesk {
  id: string;
  status: StoryStatus;
  /** Follows the status in grey: `working copy, draft`. */
  aside?: string;
  mayEdit: boolean;
  /**
   * Pictures with their captions, credits and alt texts; tags, countries and indicators: also for
   * whom the text is not theirs to write.
   */
  mayPicture: boolean;
  mayTag: boolean;
  mayEmbargo: boolean;
  everPublished: boolean;
  embargoUntil: Date | null;
  /** Of the last change that the database has. */
  changedAt: Date;
  /** Shown until the document has come: the first paint has the story's words. */
  first: StoryContent;
  /** Where the arrow at the start of the bar leads. */
  back: { href: string; name: string };
}

/** Something that can be chosen in a list: a section, a tag, a country, an author. */
export interface Choice {
  id: string;
  name: string;
  /** Tells equals apart: a parent, a code, a desk. */
  detail?: string;
}

/** A retired indicator stays where it is used and is offered no more. */
export interface IndicatorChoice extends Choice {
  retired?: true;
}

export type ChoiceKind = Subject;

/** What the desk asks the server for beside the document; each is one action of the route. */
export interface DeskActions {
  /**
   * `localTime` as the field gives it, `2026-12-13T06:00`, in the newsroom's zone; '' lifts the
   * embargo.
   */
  setEmbargo: (storyId: string, localTime: string) => Promise<Result<null>>;
  searchChoices: (kind: ChoiceKind, words: string) => Promise<Result<Choice[]>>;
  /** Names of ids that a colleague chose while this desk was open. */
  nameChoices: (kind: ChoiceKind, ids: string[]) => Promise<Choice[]>;
  addChoice: (kind: ChoiceKind, name: string) => Promise<Result<Choice>>;
}

export interface DeskProps {
  /** The story's facts as the server last read them for this person. */
  facts: DeskStory;
  me: { staffId: string; name: string; email: string };
  back: StoryOnDesk['back'];
  sections: Choice[];
  /** Desks to which the story can be sent. */
  desks: Choice[];
  languages: { value: string; label: string }[];
  /** Names of what the story has taken, for the first paint. */
  taken: Choice[];
  /** Every democracy indicator that may be used, and the retired ones that the story has. */
  indicators: IndicatorChoice[];
  /** Kinds of which the person may make a new one. */
  mayAdd: ChoiceKind[];
  actions: DeskActions;
  take: TakeAction;
  difference: ReadDifference;
  history: HistoryActions;
  /** Instant of the page, for times that are told from now on. */
  at: Date;
}
