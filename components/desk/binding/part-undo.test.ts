import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { PartUndo } from './part-undo.ts';

function parts() {
  const doc = new Y.Doc();
  const part = (name: string) => {
    const text = doc.getText(name);
    const undo = new PartUndo(name, [text]);
    return {
      text,
      undo,
      write: (words: string) => {
        doc.transact(() => text.insert(text.length, words), name);
        undo.stop();
      },
    };
  };
  const [headline, body] = [part('headline'), part('body')];
  return { headline, body, now: () => [headline.text.toJSON(), body.text.toJSON()] };
}

test('one change in several parts goes back in all of them, and comes again in all of them', () => {
  const { headline, body, now } = parts();
  headline.write('a');
  body.write('b');
  headline.write(' poll');
  body.write(' poll');
  PartUndo.join([headline.undo, body.undo]);
  headline.undo.undo();
  expect(now()).toEqual(['a', 'b']);
  body.undo.redo();
  expect(now()).toEqual(['a poll', 'b poll']);
  body.undo.undo();
  expect(now()).toEqual(['a', 'b']);
  body.undo.undo();
  expect(now()).toEqual(['a', '']);
});

test('where something was written since, that stays, and so does the rest of that part', () => {
  const { headline, body, now } = parts();
  headline.write('a poll');
  body.write('b poll');
  PartUndo.join([headline.undo, body.undo]);
  headline.write(' and more');
  body.undo.undo();
  expect(now()).toEqual(['a poll and more', '']);
  headline.undo.undo();
  expect(now()).toEqual(['a poll', '']);
  headline.undo.undo();
  expect(now()).toEqual(['', '']);
});
