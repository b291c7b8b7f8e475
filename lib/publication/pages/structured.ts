import { siteUrl } from '#lib/env/env.ts';
import { largestOf, listPath, storyPath } from '../addresses.ts';
import type { ShownPicture } from '../stories/cards.ts';
import type { Organisation } from '../organisation.ts';
import { LISTS } from '../lists/kinds.ts';
import { correctionsOf, type PublicStory } from '../stories/public-story.ts';
import type { Subject } from '../subjects/subjects.ts';

type Node = Record<string, unknown>;

const publisherId = () => `${siteUrl()}/#publisher`;

/** The organisation as schema.org's NewsMediaOrganization. */
function publisherNode(organisation: Organisation): Node {
  const site = siteUrl();
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(),
    name: organisation.name,
    url: `${site}/`,
    logo: {
      '@type': 'ImageObject',
      url: `${site}/icons/icon-512.png`,
      width: '512',
      height: '512',
    },
    correctionsPolicy: `${site}/corrections`,
  };
}

/** The front page as schema.org's WebSite, with its search. */
export function siteNode(organisation: Organisation): Node {
  const site = siteUrl();
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': `${site}/#site`,
    url: `${site}/`,
    name: organisation.name,
    inLanguage: organisation.language,
    ...(organisation.tagline ? { description: organisation.tagline } : {}),
    publisher: publisherNode(organisation),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${site}/search?q={words}`,
      'query-input': 'required name=words',
    },
  };
}

/**
 * A story as schema.org's NewsArticle (Google Search Central, Article). It says what the page shows
 * and nothing else: the headline is the h1, the times are those of `<time>`, the credit and the
 * corrections stand there to be read.
 */
export function articleNode(story: PublicStory, organisation: Organisation): Node {
  const site = siteUrl();
  const url = site + storyPath(story.slug);
  const corrections = correctionsOf(story);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    // Which story and which edition of it this is, whatever its words: the newsroom's proof that
    // readers have it looks for these.
    identifier: story.guid,
    version: story.n,
    headline: story.headline,
    ...(story.standfirst ? { description: story.standfirst } : {}),
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    inLanguage: story.language,
    isAccessibleForFree: true,
    wordCount: story.words,
    author: authorsOf(story, organisation),
    publisher: publisherNode(organisation),
    ...(story.section ? { articleSection: story.section.name } : {}),
    ...(story.dateline.cities.length > 0 ? { dateline: story.dateline.cities.join('/') } : {}),
    ...aboutOf(story),
    ...(story.lead ? { image: [imageNode(story.lead)] } : {}),
    ...(corrections.length > 0
      ? {
          correction: corrections.map(({ text, at }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: at.toISOString(),
          })),
        }
      : {}),
  };
}

/** Who stands in the byline, else the agencies credited, else the organisation. */
function authorsOf(story: PublicStory, organisation: Organisation): Node[] {
  const of = (subjects: readonly Subject[], kind: 'author' | 'agency') =>
    subjects.map(({ name, slug }) => ({
      '@type': LISTS[kind].schemaType,
      name,
      url: siteUrl() + listPath(kind, slug),
    }));
  if (story.authors.length > 0) return of(story.authors, 'author');
  if (story.agencies.length > 0) return of(story.agencies, 'agency');
  return [
    {
      '@type': 'NewsMediaOrganization',
      '@id': publisherId(),
      name: organisation.name,
      url: `${siteUrl()}/`,
    },
  ];
}

function aboutOf({ topics, countries }: PublicStory): Node {
  const about = [...topics, ...countries].map(({ kind, name }) => ({
    '@type': LISTS[kind].schemaType,
    name,
  }));
  return about.length > 0 ? { about, keywords: about.map(({ name }) => name).join(', ') } : {};
}

/** Figures as text: schema.org takes a number of pixels only with its unit. */
function imageNode({ picture, caption, credit }: ShownPicture): Node {
  const largest = largestOf(picture);
  const url = siteUrl() + largest.path;
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: `${largest.width}`,
    height: `${largest.height}`,
    ...(caption ? { caption } : {}),
    creditText: credit,
    copyrightNotice: credit,
    creator: creatorsOf(credit),
  };
}

/** Maker and agency of a credit line such as `Illustration: Inés Ferro/Agencia SUR`. */
export function creatorsOf(credit: string): Node[] {
  const names = credit
    .replace(/^[^:/]+:\s*/u, '')
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean);
  return names.map((name, at) => ({
    '@type': at === 0 && names.length > 1 ? 'Person' : 'Organization',
    name,
  }));
}
