/** Drawing takes at most this part of the time: the rest is for the keys of whoever sits here. */
const SHARE = 0.2;
/** Nobody sees more pictures in a second than this many milliseconds allow. */
const FRAME = 16;

/**
 * Draws at once after a pause; while changes come one upon the other, draws them together, and the
 * longer a drawing takes the more of them. Twenty people who write in a long story do not keep each
 * other's keys waiting.
 */
export function makePace(now: () => number = () => performance.now()): (draw: () => void) => void {
  let earliest = -Infinity;
  let waits = false;
  const run = (draw: () => void) => {
    const began = now();
    draw();
    const ended = now();
    earliest = ended + Math.max(FRAME, (ended - began) * (1 / SHARE - 1));
  };
  return (draw) => {
    if (waits) return;
    const wait = earliest - now();
    if (wait <= 0) return run(draw);
    waits = true;
    setTimeout(() => {
      waits = false;
      run(draw);
    }, wait);
  };
}
