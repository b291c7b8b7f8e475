/**
 * By which rules the words of a row were read. One more where `fold`, `tokens` or what is searched
 * changes: `npm run galley -- search:index` and the worker then read all rows anew.
 */
export const FOLD_VERSION = 2;
