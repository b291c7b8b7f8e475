'use client';
import { useState } from 'react';
import { LOOKS_COOKIE, looksAttributes, readLooks, writeLooks, type Looks } from './looks.ts';

const YEAR_S = 31_536_000;

function keep(looks: Looks): void {
  document.cookie = `${LOOKS_COOKIE}=${writeLooks(looks)}; path=/; max-age=${YEAR_S}; samesite=lax`;
  const { dataset } = document.documentElement;
  delete dataset.theme;
  delete dataset.density;
  for (const [name, value] of Object.entries(looksAttributes(looks))) document.documentElement.setAttribute(name, value);
}

/** The looks as they are now; asked at each key, so that a switch works at once. */
export const looksNow = (): Looks => readLooks(document.cookie.split('; ').find((pair) => pair.startsWith(`${LOOKS_COOKIE}=`))?.split('=')[1]);

/** The looks and a way to change them: at once on this page, and for the pages to come. */
export function useLooks(first: Looks): [Looks, (change: Partial<Looks>) => void] {
  const [looks, setLooks] = useState(first);
  return [looks, (change) => {
    // Another part of the page may have changed another look meanwhile.
    const next = { ...looksNow(), ...change };
    setLooks(next);
    keep(next);
  }];
}

/** Whether single letters act now. */
export const lettersAct = (): boolean => looksNow().letters === 'on';
