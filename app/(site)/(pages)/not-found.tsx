import { NothingHere } from '#components/site/notice.tsx';
import { InnerPage } from '../surroundings.tsx';

export default function NotFound() {
  return <InnerPage>{(page) => <NothingHere page={page} />}</InnerPage>;
}
