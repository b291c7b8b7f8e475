import { Refused } from '#components/newsroom/forms/refused.tsx';

/** Answers 403: the person is signed in, but none of their roles opens this room. */
export default function Forbidden() {
  return (
    <Refused title="Not yours to open">
      Your roles do not reach this page. If they should, ask an administrator; a change works with
      your next click.
    </Refused>
  );
}
