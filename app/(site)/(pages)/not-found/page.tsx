import type { Metadata } from 'next';
import { NothingHere } from '#components/site/frame/notice.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { goneMetadata } from '#lib/publication/pages/metadata.ts';
import { InnerPage } from '../../site-layout.tsx';

export const generateMetadata = async (): Promise<Metadata> =>
  goneMetadata(await readOrganisation(), 'There is no page at this address');

/**
 * What the server answers, with 404, wherever a page said notFound(): Next itself leaves the
 * drawing of that to a script, and readers' pages have none.
 */
export default function NotFoundPage() {
  return <InnerPage>{(page) => <NothingHere page={page} />}</InnerPage>;
}
