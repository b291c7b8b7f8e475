interface Slugs {
  /** What the field holds. */
  slug: string;
  /** What the headline would have given before it was changed. */
  before: string;
  /** What it gives now. */
  now: string;
}

/**
 * The slug that follows the headline: only while nobody has touched it, that is, while it is empty
 * or just what the headline gave before. Null when it stays as it is.
 */
export function followingSlug({ slug, before, now }: Slugs): string | null {
  if (now === slug || (slug !== '' && slug !== before)) return null;
  return now;
}
