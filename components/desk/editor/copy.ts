import { DOMSerializer, type Fragment, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { copiedText, markHeaders } from '#lib/story/blocks/table/copy.ts';

type Options = Parameters<DOMSerializer['serializeFragment']>[1];
type Target = Parameters<DOMSerializer['serializeFragment']>[2];

/** What is copied is what is stored, and tables as other programs read them. */
class CopySerializer extends DOMSerializer {
  override serializeFragment(content: Fragment, options?: Options, target?: Target) {
    const copied = super.serializeFragment(content, options, target);
    markHeaders(copied);
    return copied;
  }
}

export function copyPlugin(schema: Schema): Plugin {
  const { nodes, marks } = DOMSerializer.fromSchema(schema);
  return new Plugin({
    props: {
      clipboardSerializer: new CopySerializer(nodes, marks),
      clipboardTextSerializer: ({ content }) => copiedText(content),
    },
  });
}
