import type { Result } from '#lib/errors.ts';

/** What the tags' screens may send. */
export interface TagCommands {
  create: (form: FormData) => Promise<Result<{ id: string; name: string }>>;
  edit: (form: FormData) => Promise<Result<{ id: string; name: string }>>;
  merge: (form: FormData) => Promise<Result<{ id: string; name: string; moved: number }>>;
  retire: (id: string, retired: boolean) => Promise<Result<{ id: string }>>;
}
