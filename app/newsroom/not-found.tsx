import { Refused } from '#components/newsroom/forms/refused.tsx';

/** Answers 404, also for what is there but not this person's to see. */
export default function NotFound() {
  return (
    <Refused title="Nothing here">
      There is no such page, or it is not yours to see. A story may have been deleted, or the
      address is cut short.
    </Refused>
  );
}
