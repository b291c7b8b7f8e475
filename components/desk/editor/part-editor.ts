import { Editor, Extension, type Extensions } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { flatOf } from '#lib/story/flat/roots.ts';
import { withoutTiptapKeys } from '#lib/story/extensions/keys.ts';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { lineOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { Binding } from '../binding/binding.ts';
import { currentCaretPlugin } from '../binding/current-caret.ts';
import { dragPlugin } from '../binding/drag.ts';
import { inputPlugin } from '../binding/input.ts';
import { makePace } from '../binding/pace.ts';
import type { OpenDocument } from '../document/opened.ts';
import { languageOf, type PartName } from '../document/shared/parts.ts';
import { focusAtOnce } from './focus-at-once.ts';
import { limitPlugin } from './limit-plugin.ts';
import { keepTrue } from './recovery/keep-true.ts';
import { reportFailure } from './recovery/report-failure.ts';
import { linesOf } from './recovery/shown-lines.ts';
import { together } from './carets/together.ts';

export interface PartEditorOptions {
  part: PartName;
  open: OpenDocument;
  editable: boolean;
  /**
   * Words that stood on the screen and are not in the document; `why` where the editor did not
   * fail.
   */
  keepBeside: (words: string, why?: string) => void;
  /** Makes the editor anew after a failure. */
  remake: (caret: Y.RelativePosition | null) => void;
  /** Where the caret was when the editor before this one failed. */
  caret: Y.RelativePosition | null;
}

/**
 * Ties a part to its text in the document. What the editor showed beside the document is kept when
 * it is drawn anew.
 */
function bindPart(
  { part, open, keepBeside }: PartEditorOptions,
  schema: Schema,
  mayWrite: () => boolean,
): Binding {
  const isBody = part === 'body';
  const binding: Binding = new Binding({
    schema,
    text: isBody ? flatOf(open.doc) : lineOf(open.doc, part),
    blocks: isBody,
    mayWrite,
    pace: makePace(),
    onRepair: (why, shown) => {
      const beside = linesBeside(linesOf(shown), linesOf(binding.build()));
      reportFailure({
        happened: 'An editor was drawn anew',
        error: why,
        part,
        letters: beside.join('').length,
      });
      if (beside.length > 0) keepBeside(beside.join('\n'));
    },
  });
  return binding;
}

/**
 * An editor on an element that React rendered: ProseMirror writes into it, React leaves its inside
 * alone.
 */
export function makePartEditor(
  element: HTMLElement,
  extensions: Extensions,
  options: PartEditorOptions,
): Editor {
  const { part, open, editable } = options;
  const tie: { binding?: Binding; editor?: Editor } = {};
  const bind = (schema: Schema) =>
    (tie.binding = bindPart(options, schema, () => tie.editor?.isEditable ?? editable));
  const input = Extension.create({
    name: 'input',
    priority: 1_250,
    addProseMirrorPlugins: () => [
      currentCaretPlugin(),
      limitPlugin(options.keepBeside),
      inputPlugin({ language: () => languageOf(open.doc), apart: () => tie.binding?.undo.stop() }),
      dragPlugin(),
    ],
  });
  const editor = new Editor({
    element: { mount: element },
    // The desk's stylesheet has these rules; an injected <style> would need the policy's nonce.
    injectCSS: false,
    enableCoreExtensions: withoutTiptapKeys,
    extensions: [
      ...extensions,
      input,
      focusAtOnce,
      together({ part, awareness: open.provider?.awareness ?? null, bind }),
    ],
    editable,
  });
  tie.editor = editor;
  const { binding } = tie;
  if (!binding) throw new Error('The part has no tie to the document.');
  editor.on(
    'destroy',
    keepTrue(editor, { ...options, shared: () => binding.build(), placeOf: binding.placeOf }),
  );
  const caret = options.caret && binding.positionOf(options.caret);
  if (caret !== null) editor.commands.focus(caret);
  return editor;
}
