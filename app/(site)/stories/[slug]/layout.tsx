import type { ReactNode } from 'react';
import { SiteDocument } from '#components/site/frame/document.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { readStory } from '#lib/publication/stories/public-story.ts';
import '../../site.css';

export const dynamic = 'force-dynamic';

interface StoryLayoutProps {
  children: ReactNode;
  params: Promise<{ slug: string }>;
}

/** A root layout of its own: the document of a story is in the story's language. */
export default async function StoryLayout({ children, params }: StoryLayoutProps) {
  const [{ slug }, organisation] = await Promise.all([params, readOrganisation()]);
  const found = await readStory(slug);
  return (
    <SiteDocument
      language={found?.state === 'visible' ? found.story.language : organisation.language}
    >
      {children}
    </SiteDocument>
  );
}
