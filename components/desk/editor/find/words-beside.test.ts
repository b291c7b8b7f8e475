import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { photoWordsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { fieldOf, flatOf } from '#lib/story/flat/roots.ts';
import { PartUndo } from '../../binding/part-undo.ts';
import { schema } from '../../binding/testing/simulated-editor.ts';
import { countBeside, replaceBeside, wordsBeside } from './words-beside.ts';

const MEDIA = '0193b3a0-0000-7000-8000-000000000001';

function story() {
  const doc = new Y.Doc();
  const body = schema.node('doc', null, [
    schema.node('picture', { bid: 'p1', mediaId: MEDIA }),
    schema.node('pullQuote', { bid: 'q1' }, [schema.text('No.')]),
    schema.node('paragraph', { bid: 'x1' }),
  ]);
  const texts = {
    lead: photoWordsOf(doc, 'caption'),
    caption: fieldOf(doc, 'p1', 'caption'),
    credit: fieldOf(doc, 'p1', 'credit'),
    speaker: fieldOf(doc, 'q1', 'attribution'),
  };
  texts.lead.insert(0, 'Zoë Núñez, and ZOE NUNEZ again');
  texts.caption.insert(0, 'zoe\u0308 nu\u0301n\u0303ez');
  texts.speaker.insert(0, 'Zoë Núñez, mayor');
  const undo = new PartUndo('body', [flatOf(doc)]);
  const now = () => Object.values(texts).map((text) => text.toJSON());
  return { doc, texts, undo, now, beside: wordsBeside(doc, body) };
}

const sought = { words: 'zoe nunez', language: 'en' };

test('captions, credits and names of speakers are read as the text is', () => {
  const { beside } = story();
  expect(countBeside(beside, sought)).toBe(4);
  expect(countBeside(beside, { ...sought, words: 'Zoë Núñez', cased: true })).toBe(2);
  expect(countBeside(beside, { ...sought, words: '' })).toBe(0);
});

test('all of them are replaced, and one undo of the part takes it back', () => {
  const { beside, undo, now } = story();
  const before = now();
  expect(replaceBeside(beside, sought, 'Ana Paz', undo, false)).toBe(4);
  expect(now()).toEqual(['Ana Paz, and Ana Paz again', 'Ana Paz', '', 'Ana Paz, mayor']);
  undo.undo();
  expect(now()).toEqual(before);
  undo.redo();
  expect(now()[1]).toBe('Ana Paz');
});

test('what was replaced in the text at once goes back with it', () => {
  const { doc, beside, undo, now } = story();
  const before = now();
  doc.transact(() => flatOf(doc).insert(0, 'Ana Paz'), 'body');
  undo.stop();
  replaceBeside(beside, sought, 'Ana Paz', undo, true);
  undo.undo();
  expect([flatOf(doc).toJSON(), now()]).toEqual(['', before]);
});

test('what stands in a field before is a step of its own', () => {
  const { doc, beside, undo } = story();
  doc.transact(() => flatOf(doc).insert(0, 'Written before'), 'body');
  replaceBeside(beside, sought, 'Ana Paz', undo, false);
  undo.undo();
  expect(flatOf(doc).toJSON()).toBe('Written before');
});

test('a field that would be longer than it may is left as it is, and not counted', () => {
  const { beside, undo, now } = story();
  const long = 'x'.repeat(900);
  expect(replaceBeside(beside, sought, long, undo, false)).toBe(3);
  expect(now()[3]).toBe('Zoë Núñez, mayor');
});
