import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { paragraphOf } from '#lib/story/testing/any-body.ts';
import { emptyContent } from '../../stories/content.ts';
import { formerLines, hasMoreThan } from './former-document.ts';
import { linesNow } from './lines-now.ts';
import { seedDocument } from './seed-document.ts';

function paragraph(...texts: string[]): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(
    0,
    texts.map((text) => new Y.XmlText(text)),
  );
  return element;
}

test('every line of a document of the earlier layout is read, wherever it stands', () => {
  const doc = new Y.Doc();
  doc.getXmlFragment('headline').push([paragraph('A headline')]);
  const list = new Y.XmlElement('bulletList');
  const item = new Y.XmlElement('listItem');
  doc.getXmlFragment('body').push([paragraph('First ', 'line.'), list, paragraph('')]);
  list.push([item]);
  item.push([paragraph('A point.')]);
  doc.getText('note').insert(0, 'Ask the clerk.');
  doc.getMap('details').set('slug', 'a-headline');
  doc.getArray('indicators').push([new Y.Map([['reason', 'The court ruled so.']])]);
  expect(formerLines(doc)).toEqual([
    'A headline',
    'First line.',
    'A point.',
    'Ask the clerk.',
    'a-headline',
    'The court ruled so.',
  ]);
});

test('what was never sent is told from what was', () => {
  const doc = new Y.Doc();
  doc.getText('note').insert(0, 'sent');
  const server = Y.encodeStateVector(doc);
  expect(hasMoreThan(doc, server)).toBe(false);
  doc.getText('note').insert(4, ' and not sent');
  expect(hasMoreThan(doc, server)).toBe(true);
});

test(
  'what was brought over is not taken for missing: soft breaks, captions and attributions are ' +
    'found where they are now',
  () => {
    const before = new Y.Doc();
    const quote = new Y.XmlElement('quote');
    const words = paragraph('First');
    before.getXmlFragment('body').push([words, quote]);
    words.push([new Y.XmlElement('hardBreak'), new Y.XmlText('second.')]);
    quote.setAttribute('attribution', 'The clerk');
    quote.push([paragraph('Said.')]);
    before.getText('leadCaption').insert(0, 'The hall.');
    before.getMap('leadPhoto').set('mediaId', 'some');
    before.getMap('details').set('slugline', 'HALL');
    before.getArray('indicators').push([
      new Y.Map([
        ['id', 'row'],
        ['reason', 'The court ruled so.'],
      ]),
    ]);
    const broken = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'First' },
        { type: 'hardBreak' },
        { type: 'text', text: 'second.' },
      ],
    };
    const said = {
      type: 'quote',
      attrs: { attribution: 'The clerk' },
      content: [paragraphOf('Said.')],
    };
    const leadPhoto = { mediaId: crypto.randomUUID(), alt: '', caption: 'The hall.', credit: '' };
    const indicators = [
      {
        id: 'row',
        indicatorId: crypto.randomUUID(),
        countryId: null,
        direction: 'neutral' as never,
        reason: 'The court ruled so.',
      },
    ];
    const now = seedDocument({
      ...emptyContent('en'),
      body: { type: 'doc', content: [broken, said] } as never,
      leadPhoto,
      slugline: 'HALL',
      indicators,
    });
    expect(linesBeside(formerLines(before), linesNow(now))).toEqual([]);
  },
);
