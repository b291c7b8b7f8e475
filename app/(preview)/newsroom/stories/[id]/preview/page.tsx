import { notFound } from 'next/navigation';
import { StoryPage } from '#components/site/story/story-page.tsx';
import { requireActor } from '#lib/newsroom/session/request/require-actor.ts';
import { previewOf } from '#lib/newsroom/stories/edition/preview.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { pageOf } from '#lib/publication/pages/pages.ts';
import { storyNotOut } from '#lib/publication/stories/preview.ts';

/**
 * The working copy exactly as readers would see it. An address of its own: no header ever changes a
 * public page.
 */
export default async function PreviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const preview = await previewOf(await requireActor(`/newsroom/stories/${id}/preview`), id);
  if (!preview) notFound();
  const [story, organisation] = await Promise.all([storyNotOut(preview), readOrganisation()]);
  return (
    <main className="page" id="main">
      <StoryPage story={story} page={pageOf(organisation, story.language)} />
    </main>
  );
}
