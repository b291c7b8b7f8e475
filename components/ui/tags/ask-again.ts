/** Between two tries of a newsroom that does not answer, in milliseconds. */
export const AGAIN_MS = 3_000;

/** Resolves after so many milliseconds. */
export const later = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
