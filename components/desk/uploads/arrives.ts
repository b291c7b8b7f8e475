/**
 * Marks the arrival of a picture in a document: the undo of the body takes it for a step of one's
 * own.
 */
export const ARRIVES = Symbol('a picture arrives');
