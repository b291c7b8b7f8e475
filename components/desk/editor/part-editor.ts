import { Editor, type EditorOptions, type Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { OpenDocument } from '../document/open-document.ts';
import { fragmentOf, type PartName } from '../document/parts.ts';
import { renderCaret, renderSelection, type Colleague } from './carets.ts';
import { othersOnly } from './others-only.ts';

interface PartEditor {
  part: PartName;
  open: OpenDocument;
  me: Colleague;
  extensions: Extensions;
  editorProps?: EditorOptions['editorProps'];
  editable: boolean;
}

/** What makes a text a shared one: its fragment, its own undo (own edits only), its colleagues' carets. */
function together({ part, open, me }: PartEditor): Extensions {
  return [
    Collaboration.configure({ fragment: fragmentOf(open.doc, part) }),
    CollaborationCaret.configure({
      provider: { awareness: open.provider?.awareness && othersOnly(open.provider.awareness) },
      // The library wants a colour and shows none of it: inks are given out by each window.
      user: { ...me, color: '#000000' },
      render: renderCaret,
      selectionRender: renderSelection,
    }),
  ];
}

/** An editor on an element that React rendered: ProseMirror writes into it, React leaves its inside alone. */
export function makePartEditor(element: HTMLElement, options: PartEditor): Editor {
  return new Editor({
    element: { mount: element },
    // The desk's stylesheet has these rules; an injected <style> would need the policy's nonce.
    injectCSS: false,
    extensions: [...options.extensions, ...together(options)],
    editable: options.editable,
    ...(options.editorProps && { editorProps: options.editorProps }),
  });
}
