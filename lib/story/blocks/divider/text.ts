/** Blocks are parted by an empty line anyway. */
export const dividerText = (): string => '';
