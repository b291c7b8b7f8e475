import type { Metadata } from 'next';
import { IndicatorList, Legend } from '#components/site/indicators/indicator-list.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { subjectsOf } from '#lib/publication/subjects/subjects.ts';
import { InnerPage } from '../../site-layout.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    organisation: await readOrganisation(),
    title: 'How we mark direction',
    description:
      'What the three marks mean, and the indicators of democracy that our stories are marked by.',
    path: '/indicators',
  });
}

export default async function IndicatorsPage() {
  const indicators = await subjectsOf('indicator');
  return (
    <InnerPage>
      {(page) => (
        <>
          <ListHead
            title="How we mark direction"
            text="A story that moves power is marked: in which country, by which indicator, and which way. An editor sets the mark and says why; a mark is a judgement of that event, not of the country."
          />
          <Legend page={page} />
          <div className="indicators">
            <IndicatorList indicators={indicators} />
          </div>
        </>
      )}
    </InnerPage>
  );
}
