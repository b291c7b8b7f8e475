import type { AgencyCode } from './agencies.ts';
import type { ContributorSlug } from './contributors.ts';
import type { DeskName, SectionSlug } from './organisation.ts';
import type { StaffKey } from './staff.ts';
import type { TopicSlug } from './topics.ts';
import type { Block, PictureUse } from './write.ts';

/** Minutes before the newsroom is filled; negative: after. */
export type Ago = number;

export type DirectionName = 'democracy' | 'autocracy' | 'mixed';
export type ChangeKind = 'update' | 'correction' | 'clarification' | 'minor';

/** What a later version says otherwise. `swap` exchanges words wherever they stand in the body. */
export interface Change {
  headline?: string;
  standfirst?: string;
  slug?: string;
  urgency?: number;
  swap?: readonly (readonly [from: string, to: string])[];
  append?: readonly Block[];
}

/** A thing done with a story. */
export type Step = { by: StaffKey; at: Ago } & (
  | { do: 'submit' | 'approve' | 'publish' }
  | { do: 'edit'; change: Change }
  | { do: 'republish'; kind: ChangeKind; correction?: string }
  | { do: 'request_changes' | 'hold' | 'unpublish' | 'spike'; reason: string }
  | { do: 'kill'; reason: string; notice: string }
  | { do: 'schedule'; for: Ago }
  | { do: 'embargo'; until: Ago }
);

export interface Life {
  by: StaffKey;
  started: Ago;
  steps: readonly Step[];
}

export interface DemoStory {
  slug: string;
  slugline: string;
  kicker: string;
  headline: string;
  standfirst: string;
  /** English where nothing is said. */
  language?: string;
  section: SectionSlug;
  desk: DeskName;
  dateline: string;
  authors: readonly ContributorSlug[];
  agencies: readonly AgencyCode[];
  topics: readonly TopicSlug[];
  /** ISO 3166-1 alpha-2. */
  countries: readonly string[];
  indicators: readonly (readonly [
    indicator: string,
    country: string,
    direction: DirectionName,
    reason: string,
  ])[];
  urgency: number;
  photo?: PictureUse;
  /**
   * `{day}`, `{day-1}`, `{date+20}` in any text stand for a weekday or date, counted from the
   * story's day.
   */
  body: readonly Block[];
  note?: string;
  life: Life;
}
