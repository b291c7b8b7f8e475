import type { ReactNode } from 'react';
import { runsOf, type Run } from '../text/inline-runs.ts';
import type { Inline, TextMark } from '../inline/inline.ts';

/**
 * An editor's words inside somebody's sentence: [in the district of Ayaviri]. The brackets are text
 * and stay.
 */
const INSERTION = /(\[[^[\]]+\])/u;

const Words = ({ text }: { text: string }) =>
  text.split(INSERTION).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="insertion">
        {part}
      </span>
    ) : (
      part
    ),
  );

function Marked({ mark, children }: { mark: TextMark; children: ReactNode }) {
  switch (mark.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'link':
      return <a href={mark.attrs.href}>{children}</a>;
  }
}

function RunOf({ run }: { run: Run }) {
  if ('mark' in run)
    return (
      <Marked mark={run.mark}>
        {run.runs.map((inner, index) => (
          <RunOf key={index} run={inner} />
        ))}
      </Marked>
    );
  return run.leaf.type === 'text' ? <Words text={run.leaf.text} /> : <br />;
}

/** Text with its marks; a link that is bold in part is one link. */
export function StoryInline({ nodes }: { nodes: Inline[] | undefined }): ReactNode {
  return runsOf(nodes ?? []).map((run, index) => <RunOf key={index} run={run} />);
}
