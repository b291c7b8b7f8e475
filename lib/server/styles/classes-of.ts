/**
 * The classes that an element or one around it must have for a selector to choose anything. What
 * stands in brackets may be a choice (`:is`), a denial (`:not`) or an attribute's value: it asks
 * for nothing here.
 */
export function classesOf(selector: string): string[] {
  let depth = 0;
  let open = '';
  for (const character of selector) {
    if (character === '(' || character === '[') depth += 1;
    if (depth === 0) open += character;
    if (character === ')' || character === ']') depth -= 1;
  }
  return [...open.matchAll(/\.((?:[\w-]|[^\0-\x7f])+)/gu)].map(([, name = '']) => name);
}
