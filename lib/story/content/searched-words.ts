import { CONTENT_KEYS, fieldOf, type KeysWhere, type StoryContent } from '../fields/fields.ts';

/** Weights in readers' search, as PostgreSQL names them. */
type Weight = 'A' | 'B' | 'D';
type SearchedKey = KeysWhere<{ search: { readers: Weight } }>;

const isSearched = (key: keyof StoryContent): key is SearchedKey =>
  fieldOf(key).search?.readers !== undefined;
const KEYS = CONTENT_KEYS.filter(isSearched);

/** What readers' search reads at a weight; `bodyText` is the body as plain text. */
export const searchedWords = (
  content: Pick<StoryContent, Exclude<SearchedKey, 'body'>>,
  bodyText: string,
  weight: Weight,
): string =>
  KEYS.filter((key) => fieldOf(key).search?.readers === weight)
    .map((key) => (key === 'body' ? bodyText : content[key]))
    .join(' ');
