/**
 * Whether an answer of this type is a file of the build, which is the same for everybody until the
 * next build.
 */
export const isFile = (type: string): boolean => /^((font|image)\/|text\/css\b)/.test(type);
