import type { Atom, Step } from './atoms.ts';
import { quoted } from './lexemes.ts';
import type { Asked, Clause } from './question.ts';
import type { Stems } from './vector.ts';

interface Options {
  stems: Stems;
  /** Words with this stem say nothing, and may be missing where others are asked for too. */
  stops?: string | undefined;
  /** Each word is also the beginning of one: for what finds while it is typed. */
  begins?: boolean;
}

const stepText = ({ lexeme, begins }: Step, prefix: boolean): string =>
  `${quoted(lexeme)}${begins || prefix ? ':*' : ''}`;

function wayText(steps: readonly Step[], begins: boolean): string {
  const text = steps
    .map((step, n) => {
      const prefix = begins && n === steps.length - 1 && !step.lexeme.startsWith('~');
      return `${n === 0 ? '' : ` <${step.gap}> `}${stepText(step, prefix)}`;
    })
    .join('');
  return steps.length > 1 ? `(${text})` : text;
}

/** The stems by which an atom is found, as the index has them. */
export const stemsOfAtom = ({ forms }: Pick<Atom, 'forms'>, stems: Stems): string[] =>
  [...new Set(forms.flatMap((form) => stems.get(form) ?? []))].filter((one) => !one.endsWith(':'));

function atomText(atom: Atom, { stems, begins = false }: Options): string {
  const ways = atom.ways.map((way) => wayText(way, begins));
  const all = [...new Set([...ways, ...stemsOfAtom(atom, stems).map(quoted)])];
  return all.length > 1 ? `(${all.join(' | ')})` : (all[0] ?? '');
}

const saysNothing = ({ forms }: Atom, { stems, stops }: Options): boolean =>
  stops !== undefined && forms.some((form) => stems.get(form)?.includes(stops));

function clauseText({ not, atoms }: Clause, options: Options): string {
  const text = atoms.map((atom) => atomText(atom, options)).join(' & ');
  return not ? `!(${text})` : text;
}

/** Without the words that say nothing, where others are left. */
function telling(clauses: readonly Clause[], options: Options): readonly Clause[] {
  const left = clauses
    .map((clause) => ({
      ...clause,
      atoms: clause.atoms.filter((atom) => clause.not || !saysNothing(atom, options)),
    }))
    .filter(({ atoms }) => atoms.length > 0);
  return left.some(({ not }) => !not) ? left : clauses;
}

/** A question as the text of a tsquery; '' where nothing is asked for. */
export const queryOf = (asked: Asked, options: Options): string =>
  asked
    .map((clauses) =>
      telling(clauses, options)
        .map((clause) => clauseText(clause, options))
        .join(' & '),
    )
    .join(' | ');
