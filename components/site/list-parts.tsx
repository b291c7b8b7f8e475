import type { ReactNode } from 'react';
import type { ListKind } from '#lib/publication/lists/kinds.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { readCountryYear } from '#lib/publication/indicators/indicator-use.ts';
import { subjectsByIds, type Subject } from '#lib/publication/subjects/subjects.ts';
import { SubjectLink } from './parts/names.tsx';
import { CountryRecord } from './indicators/country-record.tsx';

type Parts<Shown extends (subject: Subject, page: Page) => Promise<ReactNode>> = {
  readonly [Kind in ListKind]?: Shown;
};

const BESIDE_NAME: Parts<(subject: Subject) => Promise<ReactNode>> = {
  agency: async ({ city, code }) => (
    <>
      {city && <span>{city}</span>}
      {code && <span>{code} in datelines</span>}
    </>
  ),
  author: async ({ agencyId }) => {
    const agency = agencyId ? (await subjectsByIds([agencyId])).get(agencyId) : null;
    return agency ? <SubjectLink subject={agency} /> : null;
  },
};

const ABOVE_STORIES: Parts<(subject: Subject, page: Page) => Promise<ReactNode>> = {
  country: async ({ id }, page) => (
    <CountryRecord year={await readCountryYear(id, page.now, page.organisation)} page={page} />
  ),
};

/** What lists of some kinds say of their subject in the line under its name. */
export const saidBesideName = async (kind: ListKind, subject: Subject): Promise<ReactNode> =>
  BESIDE_NAME[kind]?.(subject);

/** What lists of some kinds have between head and stories. */
export const aboveStories = async (
  kind: ListKind,
  subject: Subject,
  page: Page,
): Promise<ReactNode> => ABOVE_STORIES[kind]?.(subject, page);
