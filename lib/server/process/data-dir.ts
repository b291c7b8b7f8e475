import { access, constants, mkdir } from 'node:fs/promises';
import { OperatorError } from '#db/operator-error.ts';

/** Makes the data folder; throws OperatorError where this account may not write there. */
export async function prepareDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `DATA_DIR ${dataDir} is not writable (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
}
