import type { Inline } from '../../inline/inline.ts';
import { wordsOf } from '../../inline/words.ts';

export const paragraphText = ({ content }: { content?: Inline[] }): string => wordsOf(content);

const addressed = (node: Inline): Inline => {
  const link = node.marks?.find((mark) => mark.type === 'link');
  return node.type === 'text' && link
    ? { ...node, text: `${node.text} <${link.attrs.href}>` }
    : node;
};

/** The words with where their links lead: a link that leads elsewhere is a change. */
export const withAddresses = ({ content = [] }: { content?: Inline[] }): string =>
  wordsOf(content.map(addressed));
