import { emptyDevice } from './empty-device.ts';
import { lockDevice, tellWindows, unlockFor } from './device.ts';

/**
 * Who has signed out here and whose things are still to be taken from the device: the sign-in page
 * does it, where no desk is open.
 */
const LEAVING = 'galley-leaving';

/** In this window: what the newsroom still answers to questions of before counts no more. */
let leaving = false;

/**
 * Before the sign-in ends: nothing that is kept is shown any more, and the sign-in page will take
 * it away.
 */
export async function setLeaving(person: string): Promise<void> {
  leaving = true;
  localStorage.setItem(LEAVING, person);
  await lockDevice();
}

/** Signing out did not work: the person stays. */
export async function stay(person: string): Promise<void> {
  leaving = false;
  await isHere(person);
}

/** The newsroom says that this person is signed in. */
export async function isHere(person: string): Promise<void> {
  if (leaving) return;
  localStorage.removeItem(LEAVING);
  await unlockFor(person);
}

/**
 * The sign-in page has come, so nobody is signed in: after a `Sign out` the device is emptied,
 * after any other end it is locked.
 */
export async function nobodyIsHere(): Promise<void> {
  const person = localStorage.getItem(LEAVING);
  if (person === null) return lockDevice();
  tellWindows({ said: 'signed-out', person });
  await emptyDevice(person);
  localStorage.removeItem(LEAVING);
}
