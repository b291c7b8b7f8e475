const EVENT = 'galley:save';

/** Ctrl+S: everything is on its way already; whoever asks is told how it stands. */
export const askToSave = (): void => void window.dispatchEvent(new Event(EVENT));

export function onSaveAsked(told: () => void): () => void {
  window.addEventListener(EVENT, told);
  return () => window.removeEventListener(EVENT, told);
}
