import type { Awareness } from 'y-protocols/awareness';

interface Changes { added: number[]; updated: number[]; removed: number[] }
type Heard = (changes: Changes, origin: unknown) => void;

/**
 * Presence that tells of others' changes alone. The carets' plugin draws all five parts anew whenever presence changes, and
 * one's own caret changes with every key: with this the key costs one transaction, not six.
 */
export function othersOnly(awareness: Awareness): Awareness {
  const wrapped = new Map<Heard, Heard>();
  const isOthers = ({ added, updated, removed }: Changes) => [...added, ...updated, ...removed].some((client) => client !== awareness.clientID);
  const quiet = Object.create(awareness) as Awareness;
  quiet.on = (name: 'change', heard: Heard) => {
    const only: Heard = (changes, origin) => { if (isOthers(changes)) heard(changes, origin); };
    wrapped.set(heard, only);
    awareness.on(name, only);
  };
  quiet.off = (name: 'change', heard: Heard) => {
    awareness.off(name, wrapped.get(heard) ?? heard);
    wrapped.delete(heard);
  };
  return quiet;
}
