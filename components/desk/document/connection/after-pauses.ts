import type * as Y from 'yjs';

/**
 * Calls `act` after each pause in what is done to a document, and once after the first.
 *
 * @param act Gets a function that has it called again after one more pause.
 * @returns What ends it.
 */
export function afterPauses(
  doc: Y.Doc,
  pauseMs: number,
  act: (later: () => void) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(act, pauseMs, later);
  };
  later();
  doc.on('update', later);
  return () => {
    clearTimeout(timer);
    doc.off('update', later);
  };
}
