import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { OperatorError } from '#db/operator-error.ts';

/** Without the letters that are taken for others when they are read out. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

export interface ChosenPassword {
  password: string;
  /** It was made here, so that nobody knows it until it is printed. */
  generated: boolean;
}

/**
 * The password of an account: from a file (`-`: standard input), else asked for twice on a
 * terminal, else made. Throws OperatorError when it is shorter than 10 or longer than 200
 * characters.
 */
export async function choosePassword(file: string | undefined): Promise<ChosenPassword> {
  const given = file === undefined ? await ask() : await read(file);
  if (given === '' && file === undefined) return { password: generatePassword(), generated: true };
  if (given.length < 10 || given.length > 200)
    throw new OperatorError('A password has 10 to 200 characters.');
  return { password: given, generated: false };
}

/** Four groups of five letters: 100 bits. */
export const generatePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');

async function read(file: string): Promise<string> {
  const content = file === '-' ? text(process.stdin) : readFile(file, 'utf8');
  const words = await content.catch((failure: NodeJS.ErrnoException) => {
    throw new OperatorError(`${file} cannot be read (${failure.code}).`);
  });
  return words.replace(/\r?\n$/, '');
}

async function ask(): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const first = await askUnseen('Password (empty: make one): ');
  if (first !== '' && (await askUnseen('Again: ')) !== first)
    throw new OperatorError('The two passwords differ.');
  return first;
}

async function askUnseen(question: string): Promise<string> {
  process.stdout.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stdout.write('\n');
  }
}
