import type { outbox } from '#db/schema/newsroom/index.ts';
import type { Role } from './actor.ts';
import type { DemoWorld } from './demo/world.ts';
import type { EventFamily, EventRule } from './events/event-rule.ts';

/**
 * How far a role's right reaches: `desk` = the role's own desk (a role without a desk has all),
 * `own` = own stories on it, `all` = every desk.
 */
export type Reach = 'own' | 'desk' | 'all';

/** Who may do something. */
export interface PermissionRule {
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
  /**
   * Who began a story or stands in its byline has it on every desk, also after the story went to
   * one where they have no part.
   */
  readonly ownAnywhere?: true;
  /** Four eyes: not for a text that the person had a hand in. */
  readonly fourEyes?: true;
}

/**
 * Brings what does the work: it is loaded by the process that does it, and by nobody who only reads
 * the declaration. `turbopackIgnore` in its `import()` keeps it out of pages, which read
 * declarations for rights and rail.
 */
type Load<Work> = () => Promise<Work>;

/**
 * One message of the outbox. Its id stays the same when it is sent again, so that a receiver can
 * drop a repeat.
 */
export type Message = Pick<
  typeof outbox.$inferSelect,
  'id' | 'eventN' | 'target' | 'payload' | 'attempts'
>;
/** Tells one target; rejects where it could not. */
export type Deliver = (message: Message) => Promise<void>;

/** A target of the outbox. */
export interface Delivery {
  readonly load: Load<Deliver>;
  /** After so many tries a message is given up, its last error kept. Without it: never. */
  readonly lastTry?: number;
  /** It takes seconds and is done beside the others, so that these do not wait. */
  readonly slow?: true;
}

/** What the worker does regularly. Nothing that readers see waits for any of it. */
export interface Job {
  /** UTC. */
  readonly cron: string;
  readonly load: Load<() => Promise<unknown>>;
}

/** What is removed each night once it is so many days old. */
export interface PurgeRule {
  readonly days: number;
  readonly load: Load<(days: number) => Promise<void>>;
}

/** What a key does, and the keys, as the sheet of shortcuts lists it. */
export type KeyRow = readonly [what: string, ...keys: string[]];

/** A page of the newsroom with a place in the rail and in the palette. */
export interface ScreenRule {
  readonly name: string;
  readonly href: `/newsroom${string}`;
  readonly icon: string;
  /** The letter that follows G. */
  readonly key: string;
  /** The permission that one must hold somewhere to enter; null: being staff is enough. */
  readonly permission: string | null;
  /** Its order in the rail. */
  readonly place: number;
  /** On phones: in the bar itself, not behind More. */
  readonly first?: true;
  /** Only the page itself is the screen, not what lies below its address. */
  readonly exact?: true;
  /** The sheet of shortcuts does not list how to go there. */
  readonly unlisted?: true;
  /** Further keys of the screen, under a heading of the sheet. */
  readonly keys?: { readonly title: string; readonly rows: readonly KeyRow[] };
}

/** A part of the demo, written once people, desks and subjects are there. */
export interface DemoPart {
  /** Its order among the parts. */
  readonly place: number;
  readonly load: Load<(world: DemoWorld) => Promise<void>>;
}

/**
 * What one capability adds to the newsroom. A room's `room.ts` declares it, `rooms.ts` lists the
 * rooms, and rights, log, mail, worker, rail, palette, sheet of shortcuts, purge and demo are made
 * from these declarations alone. A name stands in one room only.
 */
export interface Room {
  readonly permissions?: Readonly<Record<string, PermissionRule>>;
  /** `story` is the family of `story.killed`. */
  readonly families?: Readonly<Record<string, EventFamily>>;
  readonly events?: Readonly<Record<`${string}.${string}`, EventRule>>;
  readonly deliveries?: Readonly<Record<string, Delivery>>;
  readonly jobs?: Readonly<Record<string, Job>>;
  readonly screens?: Readonly<Record<string, ScreenRule>>;
  readonly purge?: Readonly<Record<string, PurgeRule>>;
  /** By the words that whoever waits for the demo reads. */
  readonly demo?: Readonly<Record<string, DemoPart>>;
}
