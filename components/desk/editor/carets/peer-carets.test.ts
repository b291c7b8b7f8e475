import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { bodySchema as schema } from '#lib/story/text/schema.ts';
import { peerCarets } from './peer-carets.ts';

const REMOTE = 'remote';

/** A part with these words, and what it draws of one colleague whose presence says `cursor`. */
function drawnFor(cursor: unknown, words = 'The hall opened.') {
  const [mine, theirs] = [new Awareness(new Y.Doc()), new Awareness(new Y.Doc())];
  theirs.setLocalState({ user: { staffId: 'v', name: 'Vera' }, cursor });
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'test');
  const places = {
    placeOf: (position: number) => position,
    positionOf: (place: unknown) => (typeof place === 'number' ? place : null),
  };
  const plugin = peerCarets({
    part: 'body',
    awareness: mine,
    places,
    isRemote: (transaction) => transaction.getMeta(REMOTE) === true,
  });
  let state = EditorState.create({
    doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text(words)])]),
    plugins: [plugin],
  });
  state = state.apply(state.tr.setMeta(REMOTE, true));
  mine.destroy();
  theirs.destroy();
  return {
    state,
    drawn: (at: EditorState) =>
      plugin
        .getState(at)
        ?.find()
        .map(({ from, to }) => [from, to]),
  };
}

test('a colleague’s caret and what they have chosen are drawn', () => {
  const { state, drawn } = drawnFor({ part: 'body', anchor: 5, head: 9 });
  expect(drawn(state)).toEqual(
    expect.arrayContaining([
      [9, 9],
      [5, 9],
    ]),
  );
});

test('one’s own keys carry it along', () => {
  const { state, drawn } = drawnFor({ part: 'body', anchor: 9, head: 9 });
  expect(drawn(state.apply(state.tr.insertText('Now: ', 1)))).toEqual([[14, 14]]);
});

test.each([
  ['another part', { part: 'headline', anchor: 5, head: 5 }],
  ['a place that is not here yet', { part: 'body', anchor: 'later', head: 'later' }],
  ['nothing', null],
  ['something else', 'everywhere'],
])('%s draws nothing', (_name, cursor) => {
  const { state, drawn } = drawnFor(cursor);
  expect(drawn(state)).toEqual([]);
});

test('a place beyond the end is the end', () => {
  const { state, drawn } = drawnFor({ part: 'body', anchor: 900, head: 900 }, 'Short.');
  expect(drawn(state)).toEqual([[8, 8]]);
});
