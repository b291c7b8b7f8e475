import { Plugin } from '@tiptap/pm/state';

/** What acts at the caret, and the press on a tool that will. */
const ACTS = ['keydown', 'beforeinput', 'compositionstart', 'paste', 'cut', 'pointerdown'] as const;

/**
 * A browser tells late that the caret has moved: the keys that a busy page kept waiting come before
 * its `selectionchange`, and would act where the caret was. So the view is told before each act;
 * where nothing moved, that changes nothing.
 */
export const currentCaretPlugin = (): Plugin =>
  new Plugin({
    view(view) {
      const { ownerDocument } = view.dom;
      const tell = () => {
        if (!view.composing && view.hasFocus())
          ownerDocument.dispatchEvent(new Event('selectionchange'));
      };
      for (const act of ACTS) ownerDocument.addEventListener(act, tell, true);
      return {
        destroy() {
          for (const act of ACTS) ownerDocument.removeEventListener(act, tell, true);
        },
      };
    },
  });
