import { z } from 'zod';
import { askedWords } from '#lib/story/text/asked-words.ts';
import { readPage } from '../pages/paging.ts';

/** What a reader can ask for; anything else is as if it had not been said. */
const Question = z.object({
  q: askedWords(200),
  country: z
    .string()
    .regex(/^[a-z0-9-]{1,120}$/)
    .catch(''),
  direction: z.enum(['democracy', 'autocracy', 'mixed', '']).catch(''),
  when: z.enum(['week', 'month', 'year', '']).catch(''),
  sort: z.enum(['best', '']).catch(''),
});
export type Question = z.infer<typeof Question> & { page: number | null };

/** Reads the query of a search's address. `page` is null where it is no page. */
export function readQuestion(given: Record<string, string | string[] | undefined>): Question {
  return { ...Question.parse(given), page: readPage(given['page']) };
}

/** Whether anything was asked at all. */
export const isAsking = ({ q, country, direction, when }: Question): boolean =>
  [q, country, direction, when].some((said) => said !== '');

/** The address of a search's page: what was asked and nothing else. */
export function questionPath({ page: _, ...asked }: Question, page: number): string {
  const said = Object.entries(asked).filter(([, value]) => value !== '');
  const query = new URLSearchParams([...said, ...(page > 1 ? [['page', `${page}`]] : [])] as [
    string,
    string,
  ][]);
  return query.size > 0 ? `/search?${query}` : '/search';
}
