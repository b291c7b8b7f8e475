const every = 5_000;

/** Prints a plain line for people who watch the start. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs a step that may take long: says what it is, each five seconds that it goes on, and how long
 * it took. Several may run at once.
 */
export async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1_000);
  say(`${sentence} …`);
  const beat = setInterval(() => say(`  ${sentence} … ${seconds()} s`), every);
  try {
    const done = await work();
    if (seconds() >= 1) say(`  ${sentence}: done in ${seconds()} s`);
    return done;
  } finally {
    clearInterval(beat);
  }
}
