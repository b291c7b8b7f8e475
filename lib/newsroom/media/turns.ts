const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` as soon as fewer than two others run, in the order of asking: a decoder may take a core and a gigabyte. */
export async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place passes on to the next in line without becoming free in between.
    if (next) next();
    else running -= 1;
  }
}
