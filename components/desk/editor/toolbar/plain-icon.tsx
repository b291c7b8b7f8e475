/** A clipboard with a bare letter: paste without form. */
export const PlainIcon = () => (
  <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M5.500 3H3.500v10.500h9V3h-2M6 1.800h4v2.400H6zM5.800 7h4.400M8 7v4" />
  </svg>
);
