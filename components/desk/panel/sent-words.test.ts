import { expect, test } from 'vitest';
import { sentWords } from './sent-words.ts';

test.each([
  [
    { desk: 'Courts', told: ['Ines', 'Sub'], byMail: true, mayRead: true },
    'Sent to Courts. Mail goes to Ines, Sub.',
  ],
  [
    { desk: 'Courts', told: ['Ines'], byMail: false, mayRead: true },
    'Sent to Courts. Nobody could be told: no mail is set up.',
  ],
  [
    { desk: 'Courts', told: [], byMail: true, mayRead: false },
    'Sent to Courts. Nobody there can review it yet. You do not read it any more: you have no part there.',
  ],
])('%j', (outcome, words) => expect(sentWords(outcome)).toBe(words));
