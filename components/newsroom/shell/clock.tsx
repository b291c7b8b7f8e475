'use client';
import { useSyncExternalStore } from 'react';
import { cityOf, clockTime } from '#lib/time/times.ts';

const minute = () => Math.floor(Date.now() / 60_000);

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 5_000);
  return () => clearInterval(timer);
}

/** The newsroom's clock, in its own zone: `14:32 Berlin, newsroom`. */
export function NewsroomClock({ timeZone, at }: { timeZone: string; at: number }) {
  const now = useSyncExternalStore(everyMinute, minute, () => at) * 60_000;
  return (
    <p className="rail-clock">
      <b>{clockTime(new Date(now), timeZone)}</b> {cityOf(timeZone)}, newsroom
    </p>
  );
}
