/**
 * What an action gives back, where it gives anything: who was told, the version approved, the
 * public slug.
 */
export interface Outcome {
  told?: string[];
  /** Whether there is mail to tell them by. */
  byMail?: boolean;
  version?: number;
  /** The desk that has it now, and whether the person may still read it there. */
  desk?: string;
  mayRead?: boolean;
  slug?: string;
  /** By this id the person can take it back for ten seconds. */
  takeBack?: string;
}
