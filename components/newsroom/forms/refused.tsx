import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';

/** A page that is not to be had: what is true, then what to do. */
export function Refused({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="wrap">
      <section className="empty">
        <h1>{title}</h1>
        <p>{children}</p>
        <div className="buttons">
          <ButtonLink href="/newsroom">My work</ButtonLink>
        </div>
      </section>
    </div>
  );
}
