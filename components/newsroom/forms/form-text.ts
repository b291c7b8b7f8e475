/**
 * The form that a server action was sent. Whatever else came in its place, which no page of ours
 * sends, is an empty one.
 */
export const formIn = (sent: unknown): FormData =>
  sent instanceof FormData ? sent : new FormData();

/** What stands in a text field of a form; '' where there is none, or a file. */
export function textIn(form: FormData, name: string): string {
  const value = formIn(form).get(name);
  return typeof value === 'string' ? value : '';
}
