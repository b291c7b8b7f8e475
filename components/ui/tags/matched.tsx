import { stretchOf } from '#lib/story/text/reading/names.ts';

/** The words that were typed, underlined where they stand in the name. */
export function Matched({ text, words }: { text: string; words: string }) {
  const found = stretchOf(words, text);
  if (!found) return text;
  return (
    <>
      {text.slice(0, found.start)}
      <mark>{text.slice(found.start, found.end)}</mark>
      {text.slice(found.end)}
    </>
  );
}
