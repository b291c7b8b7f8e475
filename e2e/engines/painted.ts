import sharp from 'sharp';
import type { EngineWindow } from './browsers/engine-window.ts';
import type { Place } from './finding.ts';

/** Far less than one letter of text brings, far more than none. */
const INK = 4;

/**
 * Whether anything stands out from its ground at this place of the window, by the pixels of what
 * the engine painted.
 */
export async function isPainted(
  window: EngineWindow,
  { x, y, width, height }: Place,
): Promise<boolean> {
  const region = {
    left: Math.max(0, Math.round(x)),
    top: Math.max(0, Math.round(y)),
    width: Math.round(width),
    height: Math.round(height),
  };
  const { channels } = await sharp(
    await sharp(await window.screenshot())
      .extract(region)
      .toBuffer(),
  ).stats();
  return channels.slice(0, 3).some(({ stdev }) => stdev > INK);
}
