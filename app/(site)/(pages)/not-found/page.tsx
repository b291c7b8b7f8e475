import type { Metadata } from 'next';
import { NothingHere } from '#components/site/frame/notice.tsx';
import { readHouse } from '#lib/publication/house.ts';
import { goneMetadata } from '#lib/publication/pages/metadata.ts';
import { InnerPage } from '../../surroundings.tsx';

export const generateMetadata = async (): Promise<Metadata> => goneMetadata(await readHouse(), 'There is no page at this address');

/**
 * What the server answers, with 404, wherever a page said notFound(): Next itself leaves the drawing of that to a script,
 * and readers' pages have none.
 */
export default function NotFoundPage() {
  return <InnerPage>{(page) => <NothingHere page={page} />}</InnerPage>;
}
