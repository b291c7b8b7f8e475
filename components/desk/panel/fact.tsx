import type { ReactNode } from 'react';

/** What a field holds where one may only read it; `children` stands beside the words. */
export const Fact = ({
  label,
  words,
  children,
}: {
  label: string;
  words: string;
  children?: ReactNode;
}) => (
  <p className="field">
    <span className="label">{label}</span>{' '}
    <span className="told">
      {words}
      {children && <> {children}</>}
    </span>
  </p>
);
