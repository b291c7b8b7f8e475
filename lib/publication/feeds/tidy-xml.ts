import { escapeHtml } from './html.ts';

/** Elements whose text is HTML: as a section, it stays readable and half as long. */
const KEPT = new Set(['content', 'content:encoded']);
/** An element that holds sections and nothing else, with the layout round them. */
const SECTIONS = /<([\w:]+)([^<>]*)>\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\/\1>/g;
const SECTION = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * XML as the library writes it, without the line breaks and spaces that it lays round sections of
 * CDATA: white space is text there (XML 1.0 §2.10), and readers that do not trim show it. Short
 * texts are written with entities instead, which readers that know no sections take too.
 */
export const tidyXml = (xml: string): string =>
  xml.replace(SECTIONS, (_, name: string, attributes: string, sections: string) => {
    const text = () => escapeHtml(sections.replace(SECTION, '$1'));
    return `<${name}${attributes}>${KEPT.has(name) ? sections : text()}</${name}>`;
  });
