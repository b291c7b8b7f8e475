import type { Metadata } from 'next';
import { Frame } from '#components/site/frame/frame.tsx';
import { Alliance, Tongues } from '#components/site/front/front-ends.tsx';
import { FrontLead, FrontSeconds } from '#components/site/front/front-lead.tsx';
import { FrontRail } from '#components/site/front/front-rail.tsx';
import { Ledger } from '#components/site/lists/ledger.tsx';
import { SectionBlocks } from '#components/site/front/section-blocks.tsx';
import { StructuredData } from '#components/site/frame/structured-data.tsx';
import { readFront } from '#lib/publication/front/read-front.ts';
import { readHouse } from '#lib/publication/house.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { siteNode } from '#lib/publication/pages/structured.ts';
import { readSurroundings } from '../surroundings.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const house = await readHouse();
  return pageMetadata({ house, description: house.tagline ? `${house.tagline}.` : `News from ${house.name}.`, path: '/' });
}

export default async function FrontPage() {
  const [{ page, sections, agencies }, { front, week, newestAt }] = await Promise.all([readSurroundings(), readFront()]);
  return (
    <Frame page={page} sections={sections} agencies={agencies} front={{ tally: week.tally, newestAt }}>
      <main className="page" id="main">
        <StructuredData node={siteNode(page.house)} />
        <h2 className="visually-hidden">Top stories</h2>
        <div className="front">
          <div className="front-main">
            {front.lead ? <FrontLead card={front.lead} more={front.leadMore} page={page} /> : <p>Nothing has been published yet.</p>}
            <FrontSeconds cards={front.seconds} page={page} />
          </div>
          <FrontRail cards={front.recent} page={page} />
        </div>
        <Ledger week={week} page={page} />
        <SectionBlocks blocks={front.blocks} page={page} />
        <Alliance agencies={front.agencies} page={page} />
        <Tongues cards={front.tongues} page={page} />
      </main>
    </Frame>
  );
}
