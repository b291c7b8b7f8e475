import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#components/site/frame/frame.tsx';
import { GoneNotice } from '#components/site/frame/notice.tsx';
import { Related } from '#components/site/story/related.tsx';
import { StoryPage } from '#components/site/story/story-page.tsx';
import { StructuredData } from '#components/site/frame/structured-data.tsx';
import type { StoryAddress } from '#lib/publication/story-address.ts';
import { listPath } from '#lib/publication/addresses.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { goneMetadata, storyMetadata } from '#lib/publication/pages/metadata.ts';
import { readStory, relatedTo, type PublicStory } from '#lib/publication/stories/public-story.ts';
import { articleNode } from '#lib/publication/pages/structured.ts';
import { InnerPage, readLayout } from '../../site-layout.tsx';

interface StoryPageProps {
  params: Promise<{ slug: string }>;
}

const TITLES = {
  held: 'This story is being checked',
  unpublished: 'This story has been withdrawn',
  killed: 'This story has been killed',
  visible: 'This story is being published',
};

export async function generateMetadata({ params }: StoryPageProps): Promise<Metadata> {
  const [{ slug }, organisation] = await Promise.all([params, readOrganisation()]);
  const found = await readStory(slug);
  if (!found) return goneMetadata(organisation, 'There is no page at this address');
  return found.state === 'visible'
    ? storyMetadata(found.story, organisation)
    : goneMetadata(organisation, TITLES[found.address.state]);
}

export default async function Page({ params }: StoryPageProps) {
  // What stands round the story is read meanwhile; React keeps it for those who ask below.
  const [found] = await Promise.all([readStory((await params).slug), readLayout()]);
  if (!found) notFound();
  return found.state === 'visible' ? (
    <Visible story={found.story} />
  ) : (
    <Gone address={found.address} />
  );
}

async function Visible({ story }: { story: PublicStory }) {
  const [{ page, sections, agencies }, related] = await Promise.all([
    readLayout(story.language),
    relatedTo(story, 5),
  ]);
  return (
    <Frame
      page={page}
      sections={sections}
      agencies={agencies}
      current={story.section ? listPath('section', story.section.slug) : undefined}
    >
      <main className="page" id="main">
        <StructuredData node={articleNode(story, page.organisation)} />
        <StoryPage story={story} page={page} />
        <Related {...related} page={page} />
      </main>
    </Frame>
  );
}

function Gone({ address }: { address: StoryAddress }) {
  return <InnerPage>{(page) => <GoneNotice address={address} page={page} />}</InnerPage>;
}
