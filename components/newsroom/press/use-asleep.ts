'use client';
import { useEffect, useState } from 'react';
import { screenChanged } from './fresh-press.ts';

const SLEEP_MS = 800;

/**
 * True for 800 ms after what stands on the screen became something else: who presses a key or
 * clicks in that time meant what stood there before. `stamp` says what it is; null does not wake
 * up.
 */
export function useAsleep(stamp: string | null): boolean {
  const [awakeFor, wake] = useState<string | null>(null);
  useEffect(() => {
    screenChanged();
    if (stamp === null) return;
    const timer = setTimeout(() => wake(stamp), SLEEP_MS);
    return () => clearTimeout(timer);
  }, [stamp]);
  return stamp === null || awakeFor !== stamp;
}
