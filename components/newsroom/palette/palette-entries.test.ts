import { describe, expect, it } from 'vitest';
import { screensOf } from '#lib/newsroom/screens.ts';
import { AGAIN, paletteGroups, wordsOf } from './palette-entries.ts';

const sources = {
  actions: [
    { id: 'here-0', name: 'Approve' },
    { id: 'here-1', name: 'Request changes' },
  ],
  screens: screensOf(['work', 'stories', 'review']),
  stories: [
    {
      id: 'a',
      headline: 'Bolivia reviews every ballot',
      status: 'in_review' as const,
      desk: 'World',
    },
  ],
};

describe('the palette', () => {
  it('puts what the page can do first, then stories, then rooms', () => {
    expect(
      paletteGroups('re', sources).map(({ name, entries }) => [
        name,
        entries.map((entry) => entry.name),
      ]),
    ).toEqual([
      ['Here', ['Request changes']],
      ['Stories', ['Bolivia reviews every ballot']],
      ['Go to', ['Review']],
    ]);
  });

  it('leaves only actions after >', () => {
    expect(paletteGroups('> appr', sources)).toEqual([
      { name: 'Here', entries: [{ id: 'here-0', name: 'Approve' }] },
    ]);
    expect(wordsOf('> appr')).toBe('appr');
  });

  it('says where stories could not be asked for, and offers to try again: that is not the same as none', () => {
    expect(paletteGroups('zz', { ...sources, stories: null })).toEqual([
      { name: 'Stories', entries: [AGAIN] },
    ]);
    expect(paletteGroups('> zz', { ...sources, stories: null })).toEqual([]);
  });

  it('leaves out what is empty', () => {
    expect(paletteGroups('zz', { ...sources, stories: [] })).toEqual([]);
  });

  it('gives a story its mark and its address', () => {
    const [stories] = paletteGroups('zz', sources);
    expect(stories?.entries[0]).toMatchObject({ mark: 'review', href: '/newsroom/stories/a' });
  });
});
