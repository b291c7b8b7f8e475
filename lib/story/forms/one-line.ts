/** A line break in a field of one line is a space: no word is lost, whoever brought it in. */
export const oneLine = (text: string): string => text.replace(/[\n\r]+/g, ' ');
