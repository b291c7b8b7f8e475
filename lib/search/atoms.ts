import { tokens, type Token } from '#lib/story/text/reading/tokens.ts';
import { wordLexeme } from './lexemes.ts';
import { formsOf, keptTokens, lexemeOf } from './passage.ts';

/** A lexeme, so many places behind the one before it. */
export interface Step {
  lexeme: string;
  gap: number;
  /** The beginning of a lexeme: one letter of a script without spaces. */
  begins?: true;
}

/** One thing that is asked for. */
export interface Atom {
  /** Any of these finds it; each is a phrase of one lexeme or more. */
  ways: readonly (readonly Step[])[];
  /** Its stems find it too: these forms are what a stemmer is given. */
  forms: readonly string[];
  /** Folded, where it is a word by itself. */
  word: string | null;
}

/** Words and signs between which no space stands. */
interface Cluster {
  parts: Token[];
  wholes: Token[];
  start: number;
  end: number;
}

function clustersOf(all: readonly Token[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const token of keptTokens(all).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = clusters.at(-1);
    const inside = last && token.start < last.end;
    const cluster = inside ? last : { parts: [], wholes: [], start: token.start, end: token.end };
    if (!inside) clusters.push(cluster);
    cluster.end = Math.max(cluster.end, token.end);
    (token.whole ? cluster.wholes : cluster.parts).push(token);
  }
  return clusters;
}

const isAlone = ({ text }: Token): boolean => /^\P{M}\p{M}*$/u.test(text);

/**
 * Parts as a phrase. The last letter of a run of pairs stands in the pair before it; one that is
 * alone is the beginning of a pair.
 */
function stepsOf(parts: readonly Token[]): Step[] {
  const inOrder = parts.toSorted((a, b) => a.place - b.place);
  const said = inOrder.filter((token, n) => {
    const before = inOrder[n - 1];
    return !(token.pair && isAlone(token) && before?.pair && before.end === token.end);
  });
  return said.map((token, n) => ({
    lexeme: lexemeOf(token),
    gap: token.place - (said[n - 1]?.place ?? token.place),
    ...(token.pair && isAlone(token) && { begins: true as const }),
  }));
}

const single = (lexeme: string): Step[] => [{ lexeme, gap: 0 }];

/** Short words of French, Italian and Catalan that melt into the next: l’eau is eau. */
const MELTED =
  /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|un|dell|nell|sull|all|dall|quell)'(?=\p{L}{2})/u;
/** Signs before a word without which it is meant too. */
const CALLED = /^[#@](?=\p{L})/u;

function withoutSign(whole: string): string[] {
  const plain = whole.replace(MELTED, '').replace(CALLED, '');
  return plain === whole ? [] : [plain];
}

function atomOf({ parts, wholes, start, end }: Cluster, source: string, language: string): Atom {
  const steps = stepsOf(parts);
  const [first] = parts;
  if (wholes.length === 0)
    return {
      ways: [steps],
      forms: first && parts.length === 1 ? formsOf(first, source, language) : [],
      word: first && parts.length === 1 && !first.pair ? first.text : null,
    };
  const full = wholes.filter((whole) => whole.start === start && whole.end === end);
  const plain = full.flatMap(({ text }) => withoutSign(text));
  const ways = [
    ...[...full.map(({ text }) => wordLexeme(text)), ...plain].map(single),
    // Of 5 % or C++ the part alone is another thing.
    ...(steps.length > 1 || full.length === 0 ? [steps] : []),
  ];
  const forms = full.flatMap((whole) => formsOf(whole, source, language));
  return { ways, forms: [...new Set([...forms, ...plain])], word: null };
}

/** The things that a text asks for, each by itself. */
export function atomsOf(text: string, language: string): Atom[] {
  return clustersOf(tokens(text, language)).map((cluster) => atomOf(cluster, text, language));
}

/** A text that is asked for as it stands, all of it in its order. */
export function phraseOf(text: string, language: string): Atom[] {
  const clusters = clustersOf(tokens(text, language));
  const [first] = clusters;
  if (!first) return [];
  if (clusters.length === 1) return [{ ...atomOf(first, text, language), forms: [], word: null }];
  const ways = [stepsOf(clusters.flatMap(({ parts }) => parts))];
  return [{ ways, forms: [], word: null }];
}
