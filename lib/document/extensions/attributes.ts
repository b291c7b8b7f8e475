import { isAllowedLink, refusedLink } from '../links.ts';

/** An attribute that a text may not carry. Its message is the sentence for the person who wrote the text. */
export class RefusedAttribute extends Error {}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Refuses a value that is not a string of at most `longest` characters; `name` is the field's name on the screen. */
export const textUpTo = (longest: number, name: string) => (value: unknown) => {
  if (typeof value !== 'string') throw new RefusedAttribute(`${name} is text.`);
  if (value.length > longest) throw new RefusedAttribute(`${name} has at most ${longest} characters; this one has ${value.length}.`);
};

export const pictureId = (value: unknown) => {
  if (typeof value !== 'string' || !UUID.test(value)) throw new RefusedAttribute('A picture names its file by an id; this one does not.');
};

export const yesOrNo = (name: string) => (value: unknown) => {
  if (typeof value !== 'boolean') throw new RefusedAttribute(`${name} is yes or no.`);
};

export const headingLevel = (value: unknown) => {
  if (value !== 2 && value !== 3) throw new RefusedAttribute('A subhead is of level 2 or 3.');
};

export const listStart = (value: unknown) => {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 9_999) throw new RefusedAttribute('A numbered list starts between 1 and 9999.');
};

export const linkAddress = (value: unknown) => {
  if (!isAllowedLink(value)) throw new RefusedAttribute(refusedLink(value));
};
