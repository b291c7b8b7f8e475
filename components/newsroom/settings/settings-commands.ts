import type { Result } from '#lib/errors.ts';

type Named = Result<{ id: string; name: string }>;
type Send<Value> = (form: FormData) => Promise<Value>;

/** What the settings' forms may send. */
export interface AgencyCommands {
  add: Send<Named>;
  edit: Send<Named>;
  retire: (id: string, retired: boolean) => Promise<Result<unknown>>;
}

export interface OrderedCommands {
  add: Send<Named>;
  edit: Send<Named>;
  move: (id: string, by: -1 | 1) => Promise<Result<unknown>>;
}

export interface ContributorCommands {
  add: Send<Named>;
  edit: Send<Named>;
}
