import type { Actor } from './actor.ts';
import { declared, type DeclaredAs, type NameOf } from './declared.ts';
import { can, type Permission } from './policy.ts';
import type { KeyRow, ScreenRule } from './room.ts';

export type ScreenId = NameOf<'screens'>;

/** A page of the newsroom, for rail, palette and keys. */
export interface Screen extends Pick<ScreenRule, 'name' | 'href' | 'key' | 'first' | 'exact'> {
  /** As declared, so that one that is not drawn does not compile where it is shown. */
  icon: DeclaredAs<'screens'>['icon'];
}

type Declared = Screen &
  Omit<ScreenRule, 'icon' | 'permission'> & { permission: Permission | null };

const SCREENS: Readonly<Record<ScreenId, Declared>> = declared('screens');

const isScreen = (id: string): id is ScreenId => id in SCREENS;

/** All screens in the rail's order. */
const ids = Object.keys(SCREENS)
  .filter(isScreen)
  .toSorted((a, b) => SCREENS[a].place - SCREENS[b].place);

/** Whether the person may enter a screen. */
export function mayEnter(actor: Actor, id: ScreenId): boolean {
  const { permission } = SCREENS[id];
  return permission === null || can(actor, permission);
}

/**
 * The screens that a person may enter, in the rail's order: an absent one is not shown, and answers
 * 403.
 */
export const screensFor = (actor: Actor): ScreenId[] => ids.filter((id) => mayEnter(actor, id));

/** Some screens for rail, palette and keys, in the rail's order. */
export const screensOf = (wanted: readonly ScreenId[]): Screen[] =>
  ids.filter((id) => wanted.includes(id)).map((id) => shown(SCREENS[id]));

const shown = ({ name, href, icon, key, first, exact }: Declared): Screen => ({
  name,
  href,
  icon,
  key,
  ...(first && { first }),
  ...(exact && { exact }),
});

export interface ScreenKeys {
  /** How to go to each screen. */
  go: readonly KeyRow[];
  /** What keys do on a screen, under its heading. */
  groups: readonly NonNullable<ScreenRule['keys']>[];
}

/** The keys of all screens, for the sheet of shortcuts. */
export function screenKeys(): ScreenKeys {
  const screens = ids.map((id) => SCREENS[id]);
  return {
    go: screens
      .filter(({ unlisted }) => !unlisted)
      .map(({ name, key }) => [name, 'G', key.toUpperCase()]),
    groups: screens.flatMap(({ keys }) => keys ?? []),
  };
}
