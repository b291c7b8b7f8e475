import type { Metadata } from 'next';
import { Directory } from '#components/site/directory.tsx';
import { ListHead } from '#components/site/list-head.tsx';
import { indexPath } from '#lib/publication/addresses.ts';
import { readHouse } from '#lib/publication/house.ts';
import { subjectsInUse } from '#lib/publication/in-use.ts';
import { pageMetadata } from '#lib/publication/metadata.ts';
import { InnerPage } from '../../surroundings.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const house = await readHouse();
  return pageMetadata({ house, title: 'Topics', description: `All topics of ${house.name}, each with its stories and feeds.`, path: indexPath('topic') });
}

export default async function TopicsPage() {
  const used = await subjectsInUse('topic');
  return <InnerPage>{(page) => <><ListHead title="Topics" text="What our stories are about." /><Directory kind="topic" used={used} page={page} /></>}</InnerPage>;
}
