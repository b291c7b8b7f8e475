'use client';
import { useSyncExternalStore } from 'react';

const minute = () => Math.floor(Date.now() / 60_000);

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 5_000);
  return () => clearInterval(timer);
}

/** The newsroom's clock, in its own zone: `14:32 Berlin, newsroom`. */
export function NewsroomClock({ timeZone, at }: { timeZone: string; at: number }) {
  const now = useSyncExternalStore(everyMinute, minute, () => at) * 60_000;
  const time = new Date(now).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone });
  return <p className="rail-clock"><b>{time}</b> {cityOf(timeZone)}, newsroom</p>;
}

/** `America/Argentina/Buenos_Aires` is Buenos Aires on the wall. */
export const cityOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
