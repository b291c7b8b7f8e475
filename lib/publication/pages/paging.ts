/** The most pages that an address can ask for. */
const MOST = 100_000;

/**
 * The number in `?page=`; null where it is none, has zeros in front or is given twice. Nothing
 * given is the first page.
 */
export function readPage(given: string | string[] | undefined): number | null {
  if (given === undefined) return 1;
  if (Array.isArray(given) || !/^[1-9]\d{0,5}$/.test(given)) return null;
  const page = Number(given);
  return page <= MOST ? page : null;
}

/**
 * The pages that a pager names: the first, the last, this one and its neighbours; null stands for a
 * gap.
 */
export function pagesToName(page: number, pages: number): (number | null)[] {
  const named = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const inOrder = [...new Set(named)].sort((a, b) => a - b);
  return inOrder.flatMap((one, at) => {
    const before = inOrder[at - 1];
    if (before === undefined || one - before === 1) return [one];
    return one - before === 2 ? [one - 1, one] : [null, one];
  });
}
