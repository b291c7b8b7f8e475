import { DOMSerializer, Node } from '@tiptap/pm/model';
import type { Body } from '../text/nodes.ts';
import { bodySchema } from '../text/schema.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** HTML elements that have no content and no end (HTML §13.1.2). */
const VOID = new Set(['br', 'hr', 'img']);

/** As much of a DOM as a serializer writes to, and no more. */
class Written {
  readonly #before: string;
  readonly #after: string;
  readonly #children: (Written | string)[] = [];
  #attributes = '';

  constructor(tag: string | null) {
    this.#before = tag === null ? '' : `<${tag}`;
    this.#after = tag === null || VOID.has(tag) ? '' : `</${tag}>`;
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes += ` ${name}="${escaped(String(value))}"`;
  }

  appendChild(child: Written | string): Written | string {
    this.#children.push(child);
    return child;
  }

  toString(): string {
    return `${this.#before}${this.#attributes}${this.#before && '>'}${this.#children.join('')}${this.#after}`;
  }
}

const paper = {
  createDocumentFragment: () => new Written(null),
  createElement: (tag: string) => new Written(tag),
  createTextNode: escaped,
};

const serializer = DOMSerializer.fromSchema(bodySchema);

/**
 * The body as HTML, as the editor of the desk draws it without its fields: for a screen on which
 * the editor is still to come. Needs no DOM.
 */
export function drawHtml(body: Body): string {
  const { content } = Node.fromJSON(bodySchema, body);
  const drawn = paper.createDocumentFragment();
  // The serializer asks nothing of a document that `paper` has not.
  serializer.serializeFragment(
    content,
    { document: paper as unknown as Document },
    drawn as unknown as DocumentFragment,
  );
  return drawn.toString();
}
