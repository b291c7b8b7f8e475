type Attributes = Record<string, string>;

/** An element with attributes and children, in one line. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A labelled field inside a node of the text. The label is its accessible name. */
export function labelled(
  label: string,
  longest: number,
): { row: HTMLElement; field: HTMLInputElement } {
  const field = element('input', {
    class: 'input',
    autocomplete: 'off',
    maxlength: String(longest),
  });
  return {
    row: element('label', { class: 'node-field' }, element('span', {}, label), field),
    field,
  };
}
