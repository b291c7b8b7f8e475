import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { formerLines, hasMoreThan } from './former-document.ts';

function paragraph(...texts: string[]): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, texts.map((text) => new Y.XmlText(text)));
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
  expect(formerLines(doc)).toEqual(['A headline', 'First line.', 'A point.', 'Ask the clerk.']);
});

test('what was never sent is told from what was', () => {
  const doc = new Y.Doc();
  doc.getText('note').insert(0, 'sent');
  const server = Y.encodeStateVector(doc);
  expect(hasMoreThan(doc, server)).toBe(false);
  doc.getText('note').insert(4, ' and not sent');
  expect(hasMoreThan(doc, server)).toBe(true);
});
