/** BCP 47 tags of the languages that a story can be written in without further set-up. */
const LANGUAGES = [
  'ar', 'bg', 'bn', 'bs', 'ca', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'en-US', 'es', 'es-419', 'et', 'eu', 'fa', 'fi', 'fr', 'ga', 'gl', 'gn', 'he', 'hi',
  'hr', 'hu', 'hy', 'id', 'is', 'it', 'ja', 'ka', 'kk', 'ko', 'lt', 'lv', 'mk', 'mn', 'ms', 'my', 'nb', 'nl', 'pl', 'ps', 'pt', 'pt-BR', 'qu', 'ro', 'ru',
  'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh', 'zh-Hant',
] as const;

/** Languages for a select, by their English names; the organisation's own first. */
export function languageOptions(own: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  const all = [...new Set<string>([own, ...LANGUAGES])].map((value) => ({ value, label: names.of(value) ?? value }));
  const [first, ...rest] = all;
  const sorted = rest.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  return first ? [first, ...sorted] : sorted;
}
