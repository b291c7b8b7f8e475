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
  return pageMetadata({ house, title: 'Authors', description: `All authors of ${house.name}, each with stories and feeds.`, path: indexPath('author') });
}

export default async function AuthorsPage() {
  const used = await subjectsInUse('author');
  return <InnerPage>{(page) => <><ListHead title="Authors" text="The people whose names stand over our stories." /><Directory kind="author" used={used} page={page} /></>}</InnerPage>;
}
