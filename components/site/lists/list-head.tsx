import type { ReactNode } from 'react';

interface ListHeadProps {
  kind?: string;
  title: string;
  text?: string;
  children?: ReactNode;
}

/** What a list is of, and how much of it there is. */
export function ListHead({ kind, title, text, children }: ListHeadProps) {
  return (
    <header className="list-head">
      {kind && <p className="kicker">{kind}</p>}
      <h1>
        <bdi>{title}</bdi>
      </h1>
      {text && <p>{text}</p>}
      {children && <p className="meta">{children}</p>}
    </header>
  );
}
