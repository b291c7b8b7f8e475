const EVENT = 'galley:other-person';

/**
 * Somebody else than this page was made for has signed in through it: nothing of it may be shown or
 * sent any more.
 */
export function coverForOther(): void {
  dispatchEvent(new Event(EVENT));
}

export function onOtherPerson(cover: () => void): () => void {
  addEventListener(EVENT, cover);
  return () => removeEventListener(EVENT, cover);
}
