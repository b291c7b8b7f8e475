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
  return pageMetadata({ house, title: 'Agencies', description: `All agencies of ${house.name}, each with its stories and feeds.`, path: indexPath('agency') });
}

export default async function AgenciesPage() {
  const used = await subjectsInUse('agency');
  return <InnerPage>{(page) => <><ListHead title="Agencies" text="The newsrooms that write these pages." /><Directory kind="agency" used={used} page={page} /></>}</InnerPage>;
}
