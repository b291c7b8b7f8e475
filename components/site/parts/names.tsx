import { Fragment, type ReactNode } from 'react';
import { listPath } from '#lib/publication/addresses.ts';
import { isListKind } from '#lib/publication/lists/kinds.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { inRow } from '#lib/publication/messages/messages-of.ts';

/** `A, B and C`, each given by `show`. */
function Row({
  subjects,
  page,
  show,
}: {
  subjects: readonly Subject[];
  page: Page;
  show(subject: Subject): ReactNode;
}) {
  let next = 0;
  return inRow(
    subjects.map((subject) => subject.name),
    page.messages.language,
  ).map((part, at) => {
    const subject = part.type === 'element' ? subjects[next++] : undefined;
    return <Fragment key={at}>{subject ? show(subject) : part.value}</Fragment>;
  });
}

/** Names in a row, as text. */
export const Names = ({ subjects, page }: { subjects: readonly Subject[]; page: Page }) => (
  <Row subjects={subjects} page={page} show={(subject) => <bdi>{subject.name}</bdi>} />
);

/** Names in a row, each leading to its list. */
export const LinkedNames = ({
  subjects,
  page,
  rel,
}: {
  subjects: readonly Subject[];
  page: Page;
  rel?: string;
}) => (
  <Row
    subjects={subjects}
    page={page}
    show={(subject) => <SubjectLink subject={subject} rel={rel} />}
  />
);

/** A link to the list of a subject; one that readers have no list of stands as text. */
export function SubjectLink({ subject, rel }: { subject: Subject; rel?: string | undefined }) {
  const { kind, slug, name } = subject;
  if (!isListKind(kind)) return <bdi>{name}</bdi>;
  return (
    <a href={listPath(kind, slug)} rel={rel}>
      <bdi>{name}</bdi>
    </a>
  );
}
