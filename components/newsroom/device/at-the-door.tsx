'use client';
import { useEffect } from 'react';
import { nobodyIsHere } from './leaving.ts';

/** On the sign-in page: what is kept on this device is taken away or locked. */
export function AtTheDoor() {
  useEffect(() => void nobodyIsHere().catch(() => undefined), []);
  return null;
}
