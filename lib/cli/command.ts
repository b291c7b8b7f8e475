import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** The command line was not understood: one sentence, exit code 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>['values'];

interface Shape<Options extends ParseArgsOptionsConfig> {
  /** One line for the list of commands. */
  summary: string;
  /** What follows the command's name, as `--help` prints it. */
  usage: string;
  /** Names of the arguments, all of them required. */
  arguments: string[];
  options: Options;
  /** Gives back the exit code where it is not 0. */
  run: (given: { values: Values<Options>; arguments: string[] }) => Promise<number | void>;
}

export interface Command {
  summary: string;
  usage: string;
  /**
   * Throws WrongUse where the words do not fit, OperatorError where the operator has to act.
   * Resolves to the exit code.
   */
  run: (words: string[]) => Promise<number>;
}

/** A command of the operator: its words are checked before anything is done. */
export function command<const Options extends ParseArgsOptionsConfig>(
  shape: Shape<Options>,
): Command {
  return {
    summary: shape.summary,
    usage: shape.usage,
    run: async (words) => (await shape.run(understand(shape, words))) ?? 0,
  };
}

function understand<const Options extends ParseArgsOptionsConfig>(
  { options, arguments: names }: Shape<Options>,
  words: string[],
) {
  const { values, positionals } = parse(options, words);
  const missing = names[positionals.length];
  if (missing) throw new WrongUse(`${missing} is missing.`);
  if (positionals.length > names.length)
    throw new WrongUse(`${positionals[names.length]} is one word too many.`);
  return { values, arguments: positionals };
}

function parse<const Options extends ParseArgsOptionsConfig>(options: Options, args: string[]) {
  try {
    return parseArgs({ options, args, allowPositionals: true, strict: true });
  } catch (failure) {
    // parseArgs explains at length how to pass such a word nevertheless; its first sentence says
    // what is wrong.
    if (failure instanceof TypeError)
      throw new WrongUse(`${failure.message.split('. ')[0]?.replace(/\.$/, '')}.`, {
        cause: failure,
      });
    throw failure;
  }
}
