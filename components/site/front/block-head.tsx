import type { ReactNode } from 'react';

interface BlockHeadProps {
  id: string;
  title: string;
  /** Where the title leads, if anywhere. */
  path?: string;
  more?: ReactNode;
}

/** The rule, the name of a block and the way to the rest of it. */
export function BlockHead({ id, title, path, more }: BlockHeadProps) {
  return (
    <div className="block-head">
      <h2 id={id}>{path ? <a href={path}>{title}</a> : title}</h2>
      {more}
    </div>
  );
}

/** The way to the rest of a block. */
export const More = ({ path, children }: { path: string; children: ReactNode }) => (
  <a className="more" href={path}>
    {children}
  </a>
);
