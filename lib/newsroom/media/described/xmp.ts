import { wellFormed } from '#lib/story/text/well-formed.ts';
import type { Described } from './described.ts';

const escaped = (text: string): string =>
  wellFormed(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const plain = (name: string, text: string) => (text ? `<${name}>${escaped(text)}</${name}>` : '');
const inLanguage = (language: string, text: string) =>
  text ? `<rdf:li xml:lang="${escaped(language)}">${escaped(text)}</rdf:li>` : '';

/** A text for everybody, then those of languages (XMP Specification Part 1, §8.2.2.4). */
function alternatives(
  name: string,
  text: string,
  { languages = {}, key }: { languages?: Described['languages']; key?: 'caption' | 'alt' } = {},
): string {
  const items = [
    inLanguage('x-default', text),
    ...Object.entries(languages).map(([language, words]) =>
      key ? inLanguage(language, words[key]) : '',
    ),
  ].join('');
  return items ? `<${name}><rdf:Alt>${items}</rdf:Alt></${name}>` : '';
}

const sequence = (name: string, text: string) =>
  text ? `<${name}><rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq></${name}>` : '';
const licensor = (url: string) =>
  url
    ? `<plus:Licensor><rdf:Seq><rdf:li ` +
      `rdf:parseType="Resource">${plain('plus:LicensorURL', url)}</rdf:li></rdf:Seq></plus:Licensor>`
    : '';

/**
 * The XMP packet of a rendition (IPTC Photo Metadata 2023.2): only what `Described` holds, so
 * nothing private can pass.
 */
export function xmpOf(described: Described): string {
  const { languages } = described;
  return [
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
      'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ' +
      'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
    sequence('dc:creator', described.creator),
    alternatives('dc:description', described.caption, { languages, key: 'caption' }),
    alternatives('dc:rights', described.copyright),
    plain('photoshop:Credit', described.credit),
    plain('xmpRights:WebStatement', described.webStatement),
    licensor(described.licensorUrl),
    alternatives('Iptc4xmpCore:AltTextAccessibility', described.alt, { languages, key: 'alt' }),
    plain('Iptc4xmpExt:DigitalSourceType', described.digitalSourceType),
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
  ].join('');
}
