import { colleagueOf } from '../editor/carets/carets.ts';

/** Somebody who has the story open beside this window. */
export interface Person {
  staffId: string;
  name: string;
  /** The same person may sit in another window. */
  here: 'colleague' | 'self';
  writing: boolean;
}

interface Room {
  states: ReadonlyMap<number, Record<string, unknown>>;
  ownClient: number;
  ownStaffId: string;
  writing: ReadonlySet<number>;
}

/** Each person once, in the order in which they came, however many windows they have. */
export function peopleIn({ states, ownClient, ownStaffId, writing }: Room): Person[] {
  const people = new Map<string, Person>();
  for (const [client, state] of states) {
    const colleague = client === ownClient ? null : colleagueOf(state);
    if (!colleague) continue;
    const known = people.get(colleague.staffId);
    people.set(colleague.staffId, {
      ...colleague,
      here: colleague.staffId === ownStaffId ? 'self' : 'colleague',
      writing: (known?.writing ?? false) || writing.has(client),
    });
  }
  return [...people.values()];
}
