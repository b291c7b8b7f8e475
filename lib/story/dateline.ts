import { fail, ok, type Result } from '../errors.ts';

/**
 * Where a report was written and which agencies it came from, both in the order in which they
 * print.
 */
export interface Dateline {
  cities: string[];
  agencies: string[];
}

const MOST = 10;
const EXAMPLE = 'as in Lima/Buenos Aires (AP/dpa)';
const refuse = (sentence: string) => fail('invalid', sentence, 'Dateline');

/**
 * Everything before the bracket, and what stands in it; a dash that closes the line may be typed or
 * not.
 */
const FORM = /^(?<cities>[^()]*?)\s*(?:\((?<agencies>[^()]*)\))?\s*(?:(?<=[\s)])[-–—]+)?$/u;

function names(list: string): string[] {
  return list.split('/').map((name) => name.trim());
}

function refusalOf(list: string[], what: 'city' | 'agency'): string | null {
  if (list.some((name) => name === ''))
    return `Between the slashes of the dateline ${what === 'city' ? 'a city' : 'an agency'} is missing.`;
  if (new Set(list).size !== list.length) return `The dateline names one ${what} twice.`;
  if (list.length > MOST)
    return `A dateline has at most ${MOST} of a kind; this one has ${list.length} under “${what}”.`;
  return null;
}

/**
 * Reads the house form `Lima/Buenos Aires (AP/dpa)`, with or without the closing dash; nothing
 * typed gives empty lists. Fails with one sentence (field `Dateline`) when brackets do not close, a
 * name is missing or stands twice, or no city opens the line.
 */
export function readDateline(text: string): Result<Dateline> {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return ok({ cities: [], agencies: [] });
  const form = FORM.exec(line)?.groups;
  if (!form) return refuse(`The brackets of the dateline cannot be read; write it ${EXAMPLE}.`);
  if (!form['cities']) return refuse(`A dateline begins with a city, ${EXAMPLE}.`);
  const cities = names(form['cities']);
  const agencies = form['agencies'] === undefined ? [] : names(form['agencies']);
  const refusal = refusalOf(cities, 'city') ?? refusalOf(agencies, 'agency');
  return refusal ? refuse(refusal) : ok({ cities, agencies });
}

/**
 * The dateline as it opens the first paragraph, with the space that follows it: `Lima/Buenos Aires
 * (AP/dpa) - `. '' without a city.
 */
export function printDateline({ cities, agencies }: Dateline): string {
  if (cities.length === 0) return '';
  const credit = agencies.length > 0 ? ` (${agencies.join('/')})` : '';
  return `${cities.join('/')}${credit} - `;
}
