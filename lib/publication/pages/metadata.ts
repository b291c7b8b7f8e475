import type { Metadata } from 'next';
import { siteUrl } from '#lib/env/env.ts';
import { largestOf, listPath } from '../addresses.ts';
import { storyUrl } from '../story-url.ts';
import { FEED_FORMATS, feedPath, FORMATS, type FeedFormat } from '../feeds/formats.ts';
import type { Organisation } from '../organisation.ts';
import type { PublicStory } from '../stories/public-story.ts';

interface PageWish {
  organisation: Organisation;
  /** The page's own name; the organisation's stands after it. */
  title?: string;
  description: string;
  /** Path with the query that is the page's own. */
  path: string;
  /** The list whose feeds belong to this page; everything's where none is named. */
  list?: { path: string; title: string };
  /** Search results, and pages about what is not there. */
  hidden?: boolean;
}

/** Head of a page that is not a story. */
export function pageMetadata({
  organisation,
  title,
  description,
  path,
  list,
  hidden = false,
}: PageWish): Metadata {
  const url = siteUrl() + path;
  const whole = title
    ? `${title} – ${organisation.name}`
    : organisation.tagline
      ? `${organisation.name}: ${within(organisation.tagline)}`
      : organisation.name;
  return {
    title: { absolute: whole },
    description,
    robots: hidden ? { index: false } : { 'max-image-preview': 'large' },
    alternates: { ...(hidden ? {} : { canonical: url }), types: feedsOf(organisation, list) },
    openGraph: {
      type: 'website',
      url,
      siteName: organisation.name,
      title: title ?? organisation.name,
      description,
      locale: localeOf(organisation.language),
    },
  };
}

const within = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/**
 * Head of what stands at the address of a story that cannot be read: no name, no address of its own
 * to find.
 */
export const goneMetadata = (organisation: Organisation, title: string): Metadata => ({
  title: { absolute: `${title} – ${organisation.name}` },
  description: title,
  robots: { index: false, noarchive: true },
});

/** Head of a story's page (ogp.me; Google Search Central, Article). */
export function storyMetadata(story: PublicStory, organisation: Organisation): Metadata {
  const url = storyUrl(story.slug);
  const description = story.standfirst || story.headline;
  const images = imagesOf(story);
  return {
    title: { absolute: `${story.headline} – ${organisation.name}` },
    description,
    authors: story.authors.map(({ name, slug }) => ({
      name,
      url: siteUrl() + listPath('author', slug),
    })),
    robots: { 'max-image-preview': 'large' },
    alternates: { canonical: url, types: feedsOf(organisation) },
    openGraph: {
      type: 'article',
      url,
      siteName: organisation.name,
      title: story.headline,
      description,
      locale: localeOf(story.language),
      images,
      publishedTime: story.firstPublishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      authors: story.authors.map(({ slug }) => siteUrl() + listPath('author', slug)),
      tags: [...story.topics, ...story.countries].map(({ name }) => name),
      ...(story.section ? { section: story.section.name } : {}),
    },
    twitter: {
      card: images.length > 0 ? 'summary_large_image' : 'summary',
      title: story.headline,
      description,
      images,
    },
  };
}

function imagesOf({ lead }: PublicStory) {
  if (!lead) return [];
  const { path, width, height } = largestOf(lead.picture);
  return [{ url: siteUrl() + path, width, height, alt: lead.alt, type: 'image/jpeg' }];
}

function feedsOf(organisation: Organisation, list?: PageWish['list']) {
  const feeds = (format: FeedFormat) => [
    ...(list
      ? [
          {
            url: siteUrl() + feedPath(format, list.path),
            title: `${list.title} – ${organisation.name}`,
          },
        ]
      : []),
    { url: siteUrl() + feedPath(format), title: organisation.name },
  ];
  return Object.fromEntries(FEED_FORMATS.map((format) => [FORMATS[format].type, feeds(format)]));
}

/** `en_GB`: Open Graph wants a region, and takes the one where a language is spoken most. */
export function localeOf(language: string): string {
  if (language === 'en') return 'en_GB';
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  return region ? `${spoken}_${region}` : spoken;
}
