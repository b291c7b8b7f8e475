import type { Room } from './room.ts';
import { ROOMS } from './rooms.ts';

type Rooms = typeof ROOMS;
type Each<Declarations> = Declarations extends unknown ? Declarations[keyof Declarations] : never;
type Names<Declarations> = Declarations extends unknown ? keyof Declarations & string : never;
type Declarations<Part extends keyof Room> = {
  [Name in keyof Rooms]: Rooms[Name] extends { readonly [P in Part]: infer Found } ? Found : never;
}[keyof Rooms];

/** The names of all that rooms declare of a part: of `permissions`, every permission. */
export type NameOf<Part extends keyof Room> = Names<Declarations<Part>>;

/** The types of all that rooms declare of a part. */
export type DeclaredAs<Part extends keyof Room> = Each<Declarations<Part>>;

/**
 * What the rooms declare of one part, by name.
 * @throws where two rooms declare the same name.
 */
export function declared<Part extends keyof Room>(
  part: Part,
): Readonly<Record<NameOf<Part>, DeclaredAs<Part>>> {
  const all = Object.values<Room>(ROOMS).flatMap((room) => Object.entries(room[part] ?? {}));
  const byName = Object.fromEntries(all);
  if (Object.keys(byName).length < all.length)
    throw new Error(`Two rooms declare the same name among their ${part}`);
  // The entries are those of which the type is made.
  return byName as Readonly<Record<NameOf<Part>, DeclaredAs<Part>>>;
}
