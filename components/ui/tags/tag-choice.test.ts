import { describe, expect, it } from 'vitest';
import { choiceOnEnter } from './tag-choice.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('Enter without a marked option', () => {
  it('takes the only match', () => {
    expect(choiceOnEnter('elec', named('Elections'), true)).toEqual({ name: 'Elections' });
  });

  it('takes the one that is named so, whatever else matches', () => {
    expect(choiceOnEnter('courts', named('Electoral courts', 'Courts'), false)).toEqual({
      name: 'Courts',
    });
  });

  it('waits while several match and none can be added', () => {
    expect(choiceOnEnter('cou', named('Courts', 'Counting'), false)).toBeNull();
  });

  it('adds what none of several matches is', () => {
    expect(choiceOnEnter('Court', named('Courts', 'Court fees'), true)).toBe('add');
  });

  it('adds a new one only where that is offered', () => {
    expect(choiceOnEnter('Recounts', [], true)).toBe('add');
    expect(choiceOnEnter('Recounts', [], false)).toBeNull();
  });
});
