import { describe, expect, it } from 'vitest';
import { chosenId, line, lines, typedSlug } from './typed.ts';

describe('what a person typed', () => {
  it('loses control characters and outer blanks; a lone surrogate is marked', () => {
    expect(line(20).parse('  La\u0000 Paz\ud800 ')).toBe('La Paz\ufffd');
  });

  it('is one line where one is due, and keeps its lines elsewhere', () => {
    expect(line(20).parse('La\nPaz')).toBe('La Paz');
    expect(lines(20).parse(' a\nb ')).toBe('a\nb');
  });

  it('says what is needed in a sentence', () => {
    expect(line(5, 'A tag needs a name.').safeParse('  ').error?.issues[0]?.message).toBe(
      'A tag needs a name.',
    );
    expect(line(5).safeParse('longer').error?.issues[0]?.message).toBe(
      'This takes 5 characters at most.',
    );
  });

  it('is a slug only in the form of one', () => {
    expect(typedSlug.parse(' Vote-Counting ')).toBe('vote-counting');
    expect(typedSlug.parse('')).toBe('');
    expect(typedSlug.safeParse('a--b').success).toBe(false);
    expect(typedSlug.safeParse('../admin').success).toBe(false);
  });

  it('is no choice when nothing was chosen', () => {
    expect(chosenId.parse('')).toBeNull();
    expect(chosenId.safeParse('x').success).toBe(false);
  });
});
