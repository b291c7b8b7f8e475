import type { ReactNode } from 'react';

interface PartProps {
  /** The part's name in the margin; the accessible name of its field where `nameId` is given. */
  name: string;
  nameId?: string;
  side?: ReactNode;
  children: ReactNode;
}

/**
 * One part of the story on the galley: its name in the left margin, its text, the marks in the
 * right margin.
 */
export function Part({ name, nameId, side, children }: PartProps) {
  return (
    <div className="part">
      <span className="part-name" id={nameId}>
        {name}
      </span>
      {children}
      {side && <div className="part-side">{side}</div>}
    </div>
  );
}
