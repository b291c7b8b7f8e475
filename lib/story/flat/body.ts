import type * as Y from 'yjs';
import { formOf } from '../blocks/blocks.ts';
import { isAllowedLink, refusedLink } from '../links.ts';
import { wellFormed } from '../text/well-formed.ts';
import { assemble } from './assemble.ts';
import { readText, type Run } from './leaves.ts';
import { readerOf } from './records.ts';
import { flatOf, type Attributes } from './roots.ts';

interface Json {
  type: string;
  text?: string;
  attrs?: Attributes;
  marks?: Json[];
  content?: Json[];
}

const MARKS = ['link', 'bold', 'italic'];

interface Allowed {
  marks: readonly string[];
  breaks: boolean;
}

/** What may stand among the words of a kind. */
function allowedIn(type: string): Allowed {
  const stands = formOf(type)?.stands;
  return stands?.as === 'words'
    ? { marks: stands.marks ?? MARKS, breaks: stands.breaks ?? true }
    : { marks: MARKS, breaks: true };
}

function marksOf(attributes: Attributes, allowed: Allowed, refused: string[]): Json[] {
  return MARKS.flatMap((name): Json[] => {
    const value = attributes[name];
    if (value === undefined || value === null || value === false || !allowed.marks.includes(name))
      return [];
    if (name !== 'link') return [{ type: name }];
    if (isAllowedLink(value)) return [{ type: name, attrs: { href: value } }];
    refused.push(refusedLink(value));
    return [];
  });
}

function inline(runs: readonly Run[], type: string, refused: string[]): Json[] {
  const nodes: Json[] = [];
  const allowed = allowedIn(type);
  for (const run of runs) {
    const marks = marksOf(run.attributes, allowed, refused);
    const looks = marks.length > 0 ? { marks } : {};
    if ('br' in run && allowed.breaks) {
      nodes.push({ type: 'hardBreak', ...looks });
      continue;
    }
    const text = 'br' in run ? ' ' : wellFormed(run.text);
    const last = nodes.at(-1);
    if (text === '') continue;
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      last.text += text;
    else nodes.push({ type: 'text', text, ...looks });
  }
  return nodes;
}

function node(type: string, attributes: Attributes, content: Json[]): Json {
  const attrs = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? wellFormed(value) : value,
    ]),
  );
  return {
    type,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

/**
 * The body as ProseMirror JSON of the stored schema: pure, and valid whatever stands in the
 * document. `refused` gets the sentences about links that were left out.
 */
export function readFlatBody(doc: Y.Doc, refused: string[] = []): Json {
  const content = assemble<Json>(readText(flatOf(doc)).leaves, readerOf(doc), {
    leaf: ({ runs }, type, attributes) => node(type, attributes, inline(runs, type, refused)),
    wrap: (_id, type, attributes, children) => node(type, attributes, children),
  });
  return { type: 'doc', content };
}
