/** What readers are told of a change to a story that they already have. */
export const KINDS_OF_CHANGE = ['update', 'correction', 'clarification', 'minor'] as const;
export type KindOfChange = (typeof KINDS_OF_CHANGE)[number];

interface KindWords {
  word: string;
  means: string;
  /** Its text stands on the page. */
  needsText?: true;
}

export const KIND_WORDS: Readonly<Record<KindOfChange, KindWords>> = {
  update: { word: 'Update', means: 'The story went on. Moves “updated”.' },
  correction: {
    word: 'Correction',
    means: 'We were wrong. The text below stands on the page with its date.',
    needsText: true,
  },
  clarification: {
    word: 'Clarification',
    means: 'Right, but could be misread. Its text stands on the page.',
    needsText: true,
  },
  minor: { word: 'Minor fix', means: 'Spelling or layout. Readers are told nothing.' },
};

/** Whether readers are told in words what was wrong, or could be misread. */
export const needsText = (kind: KindOfChange | null | undefined): boolean =>
  Boolean(kind && KIND_WORDS[kind].needsText);
