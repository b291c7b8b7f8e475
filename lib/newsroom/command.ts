import type { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { fail, ok, type Failure, type Result } from '#lib/errors.ts';
import { failureOfDatabase } from '#lib/newsroom/database-failure.ts';
import type { Actor } from './actor.ts';
import { hasPublished, untilTakenIn } from './door.ts';
import { appendEvents, type NewEvent } from './events/append.ts';
import { can, type Permission, type Subject } from './policy.ts';

/**
 * A failure raised inside a transaction, so that everything in it is taken back; `command` turns it
 * into a value.
 */
export class CommandError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.sentence);
    this.failure = failure;
  }
}

/**
 * Takes a Result apart inside a transaction.
 * @throws {CommandError} of a refusal: the transaction is taken back, and `command` answers with
 * it.
 */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new CommandError(result.error);
}

interface Shape<Input extends z.ZodType, Loaded, Value> {
  input: Input;
  /** Loads and locks what the command is about. Null: there is no such thing. */
  load?: (input: z.output<Input>, tx: Transaction) => Promise<Loaded | null>;
  permission: Permission | ((input: z.output<Input>, subject: Loaded, actor: Actor) => Permission);
  /** What who may not is told, where there is more to say than that; null where there is not. */
  refusal?: (input: z.output<Input>, subject: Loaded, actor: Actor) => string | null;
  /** What the right is asked about, where it is not the loaded thing itself. */
  about?: (input: z.output<Input>, subject: Loaded) => Subject | null;
  run: (context: {
    tx: Transaction;
    actor: Actor;
    subject: Loaded;
    input: z.output<Input>;
  }) => Promise<{ events: NewEvent[]; value: Value }>;
}

/**
 * What a schema found wrong: the first issue as the failure, with the code `invalid`, and the
 * others beside it, each with the field's name (its path, joined by dots).
 */
export function invalid(error: z.ZodError): { ok: false; error: Failure } {
  const issues = error.issues.map((issue) => ({
    field: issue.path.join('.'),
    sentence: sentenceOf(issue),
  }));
  const [first, ...rest] = issues;
  return fail(
    'invalid',
    first?.sentence ?? 'The input could not be read.',
    first?.field || undefined,
    rest,
  );
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.') || 'The input';
  const message = issue.message.replace(/\.$/, '');
  return /^[A-Z].* /.test(message) && !/^(Invalid|Too|Unrecognized|Expected)/.test(message)
    ? `${message}.`
    : `${field}: ${message}.`;
}

/**
 * The shell of every write: parse → load and lock → authorise → one transaction with its events
 * and outbox rows. What a person can cause comes back as a failure and leaves nothing behind. What
 * may not be seen answers exactly like what does not exist. What readers see of it they see here
 * once it is answered.
 * @returns a function that takes who acts and the input as it came. Its failures: `invalid` by the
 * schema of the input, `not_found` where `load` gives null or the actor may not know of the thing,
 * `forbidden` where `can` says no, whatever `run` refuses by a CommandError, and what the database
 * refuses that a person can cause.
 * @throws what is none of these: a fault of the program, or a database that is away.
 */
export function command<Input extends z.ZodType, Value, Loaded = null>(
  shape: Shape<Input, Loaded, Value>,
) {
  return async (actor: Actor, raw: z.input<Input>): Promise<Result<Value>> => {
    const parsed = shape.input.safeParse(raw);
    if (!parsed.success) return invalid(parsed.error);
    const input = parsed.data;
    try {
      const done = await staffDb().transaction(async (tx) => ({
        value: await runIn(tx, shape, actor, input),
        isPublic: hasPublished(tx),
      }));
      if (done.isPublic) await untilTakenIn();
      return ok(done.value);
    } catch (thrown) {
      if (thrown instanceof CommandError) return { ok: false, error: thrown.failure };
      const failure = failureOfDatabase(thrown);
      if (failure) return { ok: false, error: failure };
      throw thrown;
    }
  };
}

async function runIn<Input extends z.ZodType, Loaded, Value>(
  tx: Transaction,
  shape: Shape<Input, Loaded, Value>,
  actor: Actor,
  input: z.output<Input>,
): Promise<Value> {
  const loaded = shape.load ? await shape.load(input, tx) : (null as Loaded);
  const missing: Failure = {
    code: 'not_found',
    sentence: 'There is no such thing here, or it is not yours to see.',
  };
  if (shape.load && loaded === null) throw new CommandError(missing);
  const subject = loaded as Loaded;
  const action =
    typeof shape.permission === 'function'
      ? shape.permission(input, subject, actor)
      : shape.permission;
  const about = shape.about ? shape.about(input, subject) : (subject as Subject | null);
  if (!can(actor, action, about)) {
    // Only stories have owners; what else there is, everyone signed in may know of.
    const seen = !about?.owners || can(actor, 'story.read', about);
    const sentence =
      shape.refusal?.(input, subject, actor) ?? 'Your roles do not give you the right to do this.';
    throw new CommandError(seen ? { code: 'forbidden', sentence } : missing);
  }
  const { events, value } = await shape.run({ tx, actor, subject, input });
  await appendEvents(tx, actor.staffId, events);
  return value;
}
