/** Text that is put beside what stands in a file already; the neighbour stands there once. */
export type Insertion = { path: string; text: string } & ({ after: string } | { before: string });

/** One small thing added, as docs/how-to-add.md tells it. */
export interface Example {
  /** The bold word of its line in the document. */
  line: string;
  /** What stands for each name in angle brackets there. */
  names: Readonly<Record<string, string>>;
  create: Readonly<Record<string, string>>;
  insert: readonly Insertion[];
}

/** Every file that an example touches. */
export const filesOf = ({ create, insert }: Example): string[] => [
  ...new Set([...Object.keys(create), ...insert.map(({ path }) => path)]),
];
