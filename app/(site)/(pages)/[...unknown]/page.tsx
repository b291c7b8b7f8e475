import { notFound } from 'next/navigation';

/** Any address that nothing else answers: the site's own 404, drawn like its other pages. */
export default function Unknown() {
  notFound();
}
