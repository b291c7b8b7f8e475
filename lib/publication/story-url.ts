import { siteUrl } from '#lib/env/env.ts';
import { storyPath } from './addresses.ts';

/** The whole address of a story's page, as it can be typed off paper. */
export const storyUrl = (slug: string): string => siteUrl() + storyPath(slug);
