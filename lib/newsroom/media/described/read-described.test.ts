import { describe, expect, test } from 'vitest';
import { readDescribed } from './read-described.ts';
import {
  type Dataset,
  type ExifFields,
  jpegWithAll,
  jpegWithExif,
  jpegWithIim,
  jpegWithXmp,
  packetOf,
  pngWithText,
  pngWithXmp,
  webpWithXmp,
} from '../samples/metadata.ts';

const UTF8: Dataset = [1, 90, '\x1b%G'];
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const alt = (name: string, ...items: [language: string, text: string][]) =>
  `<${name}><rdf:Alt>${items
    .map(([language, text]) => `<rdf:li xml:lang='${language}'>${text}</rdf:li>`)
    .join('')}</rdf:Alt></${name}>`;
const list = (name: string, kind: 'Seq' | 'Bag', ...items: string[]) =>
  `<${name}><rdf:${kind}>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join('')}</rdf:${kind}></${name}>`;

describe('Exif', () => {
  test('gives the caption as Apple Photos writes it, names and notice', async () => {
    const fields = {
      ImageDescription: 'Exif caption: café',
      Artist: 'Ana Díaz; Bo Li',
      Copyright: '© 2026 Ana Díaz',
    };
    for (const isIntel of [true, false])
      expect(readDescribed(await jpegWithExif(fields, isIntel))).toMatchObject({
        caption: 'Exif caption: café',
        creator: 'Ana Díaz, Bo Li',
        copyright: '© 2026 Ana Díaz',
      });
  });

  test.each<[string, ExifFields, string]>([
    ['Latin-1', { ImageDescription: latin1('Ein Café in Köln é') }, 'Ein Café in Köln é'],
    [
      'Windows-1252',
      { ImageDescription: Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x80, 0x35]) },
      '“Hi” €5',
    ],
    ['Chinese', { ImageDescription: '北京市' }, '北京市'],
    ['a short text', { ImageDescription: 'Ada' }, 'Ada'],
  ])('in %s', async (_, fields, caption) => {
    expect(readDescribed(await jpegWithExif(fields)).caption).toBe(caption);
  });

  test.each(['OLYMPUS DIGITAL CAMERA         ', 'SONY DSC', 'default'])(
    'gives no caption that a camera wrote: %s',
    async (words) => {
      expect(
        readDescribed(await jpegWithExif({ ImageDescription: words, XPComment: 'The hall' })),
      ).toMatchObject({ caption: 'The hall' });
    },
  );

  test('keeps a name with a semicolon whole in quotation marks', async () => {
    expect(readDescribed(await jpegWithExif({ Artist: '"Doe; Sons"; Bo' })).creator).toBe(
      'Doe; Sons, Bo',
    );
  });

  test('has the photographer’s notice and the editor’s', async () => {
    expect(readDescribed(await jpegWithExif({ Copyright: '© Ana\0© AP' })).copyright).toBe(
      '© Ana, © AP',
    );
  });
});

describe('Windows', () => {
  test('gives comment and authors in UTF-16', async () => {
    expect(
      readDescribed(
        await jpegWithExif({
          XPTitle: 'Titel',
          XPComment: 'Windows Kommentar ü 😀',
          XPAuthor: 'Ann Łuk;Bo Li',
        }),
      ),
    ).toMatchObject({ caption: 'Windows Kommentar ü 😀', creator: 'Ann Łuk, Bo Li' });
  });

  test('gives the title where there is no comment', async () => {
    expect(readDescribed(await jpegWithExif({ XPTitle: 'Τίτλος' })).caption).toBe('Τίτλος');
  });
});

describe('IPTC-IIM', () => {
  test('joins a field that repeats, each name once', async () => {
    expect(
      readDescribed(
        await jpegWithIim(UTF8, [2, 80, 'Ana Díaz'], [2, 80, 'Bo Li'], [2, 80, 'Bo Li']),
      ).creator,
    ).toBe('Ana Díaz, Bo Li');
  });

  test.each<[string, Dataset[], string]>([
    ['UTF-8 with its marker', [UTF8, [2, 120, 'Łódź – 東京']], 'Łódź – 東京'],
    ['UTF-8 without one', [[2, 120, 'Łódź']], 'Łódź'],
    ['Latin-1 without one', [[2, 120, latin1('Genève, été')]], 'Genève, été'],
    ['Latin-1 that ends in what half a letter looks like', [[2, 120, latin1('Café')]], 'Café'],
    [
      'Latin-1 by its marker',
      [
        [1, 90, '\x1b.A'],
        [2, 120, latin1('Ã©')],
      ],
      'Ã©',
    ],
    [
      'Latin-2 by its marker',
      [
        [1, 90, '\x1b-B'],
        [2, 120, Buffer.from([0xa3, 0xf3, 0x64, 0xbc])],
      ],
      'Łódź',
    ],
    [
      'Cyrillic by its marker',
      [
        [1, 90, '\x1b-L'],
        [2, 120, Buffer.from([0xbc, 0xd8, 0xe0])],
      ],
      'Мир',
    ],
    [
      'Latin-1 under a marker of UTF-8',
      [UTF8, [2, 120, latin1('Genève, été 26')]],
      'Genève, été 26',
    ],
    [
      'UTF-8 that was cut within a letter',
      [UTF8, [2, 120, Buffer.from('東京').subarray(0, 5)]],
      '東',
    ],
    ['Windows’ quotes', [[2, 120, Buffer.from([0x93, 0x41, 0x94, 0x97])]], '“A”—'],
    ['entities as they stand', [UTF8, [2, 120, 'AT&amp;T']], 'AT&amp;T'],
  ])('in %s', async (_, datasets, caption) => {
    expect(readDescribed(await jpegWithIim(...datasets)).caption).toBe(caption);
  });

  test('names the source only where nobody else is named', async () => {
    const source: Dataset = [2, 115, 'Reuters'];
    const credit = async (...more: Dataset[]) =>
      readDescribed(await jpegWithIim(UTF8, source, ...more)).credit;
    expect(await credit()).toBe('Reuters');
    expect(await credit([2, 110, 'AP'])).toBe('AP');
    expect(await credit([2, 80, 'Ana'])).toBe('');
  });
});

describe('XMP', () => {
  const two = alt(
    'dc:description',
    ['x-default', 'English &amp; &lt;line&gt;'],
    ['de', 'Deutsche Zeile'],
  );

  test.each([
    ['JPEG', jpegWithXmp],
    ['PNG', pngWithXmp],
    ['WebP', webpWithXmp],
  ])('of a %s gives one language, and keeps the others', async (_, file) => {
    expect(readDescribed(await file(packetOf(two)))).toMatchObject({
      caption: 'English & <line>',
      languages: { de: { caption: 'Deutsche Zeile', alt: '' } },
    });
  });

  test('decodes entities once, and numbers of letters', async () => {
    const packet = packetOf(alt('dc:description', ['x-default', 'A&amp;amp;B &#8364;5 &#x1F600;']));
    expect(readDescribed(await jpegWithXmp(packet)).caption).toBe('A&amp;B €5 😀');
  });

  test('without x-default gives the first language to everybody', async () => {
    const packet = packetOf(alt('dc:description', ['fr', 'Une ligne'], ['de', 'Eine Zeile']));
    expect(readDescribed(await jpegWithXmp(packet)).caption).toBe('Une ligne');
  });

  test('joins creators, of a list in either form', async () => {
    for (const kind of ['Seq', 'Bag'] as const)
      expect(
        readDescribed(await jpegWithXmp(packetOf(list('dc:creator', kind, 'Ana Díaz', 'Bo Li'))))
          .creator,
      ).toBe('Ana Díaz, Bo Li');
  });

  test('reads simple values, as elements and as attributes', async () => {
    const packet = packetOf(
      '<dc:description>Plain</dc:description>',
      "photoshop:Credit='AP &amp; dpa'",
    );
    expect(readDescribed(await jpegWithXmp(packet))).toMatchObject({
      caption: 'Plain',
      credit: 'AP & dpa',
    });
  });

  test('has what Exif said where a program took it over', async () => {
    const packet = packetOf(
      `${alt('tiff:ImageDescription', ['x-default', 'The hall'])}<tiff:Artist>Ana; Bo</tiff:Artist>`,
    );
    expect(readDescribed(await jpegWithXmp(packet))).toMatchObject({
      caption: 'The hall',
      creator: 'Ana, Bo',
    });
  });

  test('names the source only where nobody else is named', async () => {
    const packet = packetOf('<photoshop:Source>Reuters</photoshop:Source>');
    expect(readDescribed(await jpegWithXmp(packet)).credit).toBe('Reuters');
  });

  test('gives the alternative text by language', async () => {
    const packet = packetOf(
      alt('Iptc4xmpCore:AltTextAccessibility', ['x-default', 'A "hall"'], ['pt-BR', 'Um salão']),
    );
    expect(readDescribed(await jpegWithXmp(packet))).toMatchObject({
      alt: 'A "hall"',
      languages: { 'pt-br': { caption: '', alt: 'Um salão' } },
    });
  });
});

test('text of a PNG is read where nothing else is', async () => {
  expect(
    readDescribed(
      await pngWithText({ Description: 'Die Brücke', Author: 'Zoë', Copyright: '© Zoë' }),
    ),
  ).toMatchObject({ caption: 'Die Brücke', creator: 'Zoë', copyright: '© Zoë' });
});

test('the newer standard wins, field by field', async () => {
  const bytes = await jpegWithAll({
    exif: { ImageDescription: 'of Exif', Artist: 'Exif', Copyright: '© Exif' },
    packet: packetOf(alt('dc:description', ['x-default', 'of XMP'])),
    iim: [UTF8, [2, 120, 'of IIM'], [2, 80, 'IIM']],
  });
  expect(readDescribed(bytes)).toMatchObject({
    caption: 'of XMP',
    creator: 'IIM',
    copyright: '© Exif',
  });
});

test('damaged metadata is none', async () => {
  const bytes = await jpegWithXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF');
  expect(readDescribed(bytes)).toMatchObject({ caption: '', languages: {} });
  expect(readDescribed(Buffer.from('no picture'))).toMatchObject({ caption: '' });
});
