/** A value of the shared document as text: colleagues' programs may have put anything there. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
