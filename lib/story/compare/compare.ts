export { compareBodies, type BlockChange } from './compare-bodies.ts';
export { compareContents, type FieldChange } from './compare-contents.ts';
export { compareWords, type Segment } from './compare-words.ts';
