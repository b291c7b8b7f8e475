import { expect, test } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { othersOnly } from './others-only.ts';

test('one’s own caret is no news, a colleague’s is, and what is set goes out', () => {
  const mine = new Awareness(new Y.Doc());
  const theirs = new Awareness(new Y.Doc());
  const quiet = othersOnly(mine);
  let heard = 0;
  const listener = () => { heard += 1; };
  quiet.on('change', listener);
  quiet.setLocalStateField('cursor', { anchor: 1 });
  expect(heard).toBe(0);
  expect(mine.getLocalState()).toEqual({ cursor: { anchor: 1 } });

  theirs.setLocalState({ cursor: { anchor: 2 } });
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'test');
  expect(heard).toBe(1);
  expect(quiet.getStates().get(theirs.clientID)).toEqual({ cursor: { anchor: 2 } });

  quiet.off('change', listener);
  theirs.setLocalStateField('cursor', { anchor: 3 });
  applyAwarenessUpdate(mine, encodeAwarenessUpdate(theirs, [theirs.clientID]), 'test');
  expect(heard).toBe(1);
  mine.destroy();
  theirs.destroy();
});
