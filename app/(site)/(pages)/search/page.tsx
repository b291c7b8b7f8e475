import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FoundStories } from '#components/site/lists/found.tsx';
import { ListHead } from '#components/site/lists/list-head.tsx';
import { SearchForm } from '#components/site/lists/search-form.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import { subjectsInUse } from '#lib/publication/subjects/in-use.ts';
import { pageMetadata } from '#lib/publication/pages/metadata.ts';
import { isAsking, questionPath, readQuestion } from '#lib/publication/search/question.ts';
import { searchStories } from '#lib/publication/search/search.ts';
import { InnerPage } from '../../site-layout.tsx';

interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ searchParams }: SearchProps): Promise<Metadata> {
  const [organisation, query] = await Promise.all([readOrganisation(), searchParams]);
  const question = readQuestion(query);
  const title = question.q ? `Search: ${question.q}` : 'Search';
  return pageMetadata({
    organisation,
    title,
    description: `Search all that ${organisation.name} has published.`,
    path: questionPath(question, question.page ?? 1),
    hidden: true,
  });
}

export default async function SearchPage({ searchParams }: SearchProps) {
  const question = readQuestion(await searchParams);
  if (question.page === null) notFound();
  const [organisation, countries] = await Promise.all([
    readOrganisation(),
    subjectsInUse('country'),
  ]);
  const found = isAsking(question)
    ? await searchStories(question, organisation.language)
    : undefined;
  if (found === null) notFound();
  return (
    <InnerPage>
      {(page) => (
        <>
          <ListHead title="Search" />
          <SearchForm
            {...question}
            words={question.q}
            countries={countries.map(({ subject }) => ({
              value: subject.slug,
              name: subject.name,
            }))}
          />
          {found && <FoundStories found={found} question={question} page={page} />}
        </>
      )}
    </InnerPage>
  );
}
