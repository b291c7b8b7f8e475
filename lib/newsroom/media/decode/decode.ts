import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Semaphore } from 'async-mutex';
import { fail, ok, type Result } from '#lib/errors.ts';
import {
  DecodeAnswer,
  DISK_FAILED,
  DISK_FULL,
  type DecodeJob,
  type Decoded,
  TOO_LONG,
} from './decoded.ts';

/** Of a processor's time, which is what a hostile file would take. */
const PROCESSOR_MS = 30_000;
/** Of a clock's: the machine has not come to it, which tells nothing of the picture. */
const PATIENCE_MS = 300_000;
const FIELD = 'Picture file';

/** A decoder may take a core and a gigabyte. */
const decoders = new Semaphore(2);

/** No secret, no address of a database: the child knows nothing but the file's name. */
function startChild(): ChildProcess {
  return fork(
    join(/* turbopackIgnore: true */ process.cwd(), 'lib/newsroom/media/decode/decode-child.ts'),
    {
      env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
      execArgv: ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    },
  );
}

function hear(child: ChildProcess, job: DecodeJob, patience: number): Promise<Result<Decoded>> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(() => {
      settle(
        fail(
          'unavailable',
          'The picture was not decoded: the machine is too busy. It is kept here and tried again.',
          FIELD,
        ),
      );
      child.kill('SIGKILL');
    }, patience);
    child.once('message', (message) => {
      const answer = DecodeAnswer.safeParse(message);
      if (!answer.success)
        reject(new Error('the decoder answered something else', { cause: answer.error }));
      else
        settle(
          answer.data.ok ? ok(answer.data.value) : fail('invalid', answer.data.sentence, FIELD),
        );
    });
    child.on('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      // Both are without effect when the child has answered.
      if (code === DISK_FULL)
        reject(
          Object.assign(new Error('the decoder found no room for its renditions'), {
            code: 'ENOSPC',
          }),
        );
      else if (code === DISK_FAILED)
        reject(new Error('the decoder could not write its renditions'));
      else if (code === TOO_LONG)
        settle(
          fail(
            'invalid',
            `The picture could not be decoded within ${job.processorMs / 1000} seconds.`,
            FIELD,
          ),
        );
      else
        settle(
          fail(
            'invalid',
            'The picture cannot be decoded: it needs too much memory, or the file is damaged.',
            FIELD,
          ),
        );
    });
    child.send(job);
  });
}

/**
 * Decodes the picture at `source` (a path) into renditions in the folder `into`, in a process of
 * its own: at most two at once, 30 s of a processor each, five minutes of a clock (`processorMs`
 * and `patienceMs`, for tests). Fails with one sentence for the person who sent it; throws when the
 * renditions could not be written.
 */
export function decodePicture(
  files: Pick<DecodeJob, 'source' | 'into'>,
  { processorMs = PROCESSOR_MS, patienceMs = PATIENCE_MS } = {},
): Promise<Result<Decoded>> {
  return decoders.runExclusive(() => hear(startChild(), { ...files, processorMs }, patienceMs));
}
