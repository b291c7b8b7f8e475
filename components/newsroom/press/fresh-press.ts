'use client';
import { mayRepeat, placeOf } from './held-key.ts';

const down = new Set<string>();
/**
 * Keys that were down when the screen changed: letting them go is no press of what stands there
 * now.
 */
const old = new Set<string>();
let watching = false;

const idOf = ({ code, key }: KeyboardEvent): string => code || key;

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function onDown(event: KeyboardEvent): void {
  const key = idOf(event);
  if (!event.repeat) old.delete(key);
  down.add(key);
  if (
    event.repeat &&
    !event.isComposing &&
    !mayRepeat({
      key: event.key,
      ctrl: event.ctrlKey || event.metaKey,
      place: placeOf(event.target),
    })
  )
    stop(event);
}

/**
 * A button is pressed by the space bar when it comes up: not by one that went down on another
 * screen.
 */
function onUp(event: KeyboardEvent): void {
  const key = idOf(event);
  down.delete(key);
  if (old.delete(key) && event.key === ' ' && placeOf(event.target) === 'elsewhere') stop(event);
}

/**
 * Every action wants a fresh press: from now on a key that is held is no second one, for everything
 * that listens after this.
 */
export function wantFreshPresses(): void {
  if (watching) return;
  watching = true;
  addEventListener('keydown', onDown, { capture: true });
  addEventListener('keyup', onUp, { capture: true });
  addEventListener('blur', () => {
    down.clear();
    old.clear();
  });
}

/**
 * Something else stands on the screen: keys that are down now must be let go before they mean
 * anything there.
 */
export function screenChanged(): void {
  for (const key of down) old.add(key);
}
