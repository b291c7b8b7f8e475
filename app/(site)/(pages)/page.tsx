import type { Metadata } from 'next';
import { Frame } from '#components/site/frame/frame.tsx';
import { Alliance, OtherLanguages } from '#components/site/front/front-footer.tsx';
import { FrontLead, FrontSeconds } from '#components/site/front/front-lead.tsx';
import { FrontSidebar } from '#components/site/front/front-sidebar.tsx';
import { Ledger } from '#components/site/lists/ledger.tsx';
import { SectionBlocks } from '#components/site/front/section-blocks.tsx';
import { StructuredData } from '#components/site/frame/structured-data.tsx';
import { readFront } from '#lib/publication/front/read-front.ts';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { siteNode } from '#lib/publication/pages/structured.ts';
import { readLayout } from '../site-layout.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const organisation = await readOrganisation();
  return pageMetadata({
    organisation,
    description: organisation.tagline
      ? `${organisation.tagline}.`
      : `News from ${organisation.name}.`,
    path: '/',
  });
}

export default async function FrontPage() {
  const [{ page, sections, agencies }, { front, week, newestAt }] = await Promise.all([
    readLayout(),
    readFront(),
  ]);
  return (
    <Frame
      page={page}
      sections={sections}
      agencies={agencies}
      front={{ tally: week.tally, newestAt }}
    >
      <main className="page" id="main">
        <StructuredData node={siteNode(page.organisation)} />
        <h2 className="visually-hidden">Top stories</h2>
        <div className="front">
          <div className="front-main">
            {front.lead ? (
              <FrontLead card={front.lead} more={front.leadMore} page={page} />
            ) : (
              <p>Nothing has been published yet.</p>
            )}
            <FrontSeconds cards={front.seconds} page={page} />
          </div>
          <FrontSidebar cards={front.recent} page={page} />
        </div>
        <Ledger week={week} page={page} />
        <SectionBlocks blocks={front.blocks} page={page} />
        <Alliance agencies={front.agencies} page={page} />
        <OtherLanguages cards={front.otherLanguages} page={page} />
      </main>
    </Frame>
  );
}
