type Attributes = Record<string, string>;

/** An element with attributes and children, in one line. */
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A labelled field inside a node of the text. The label is its accessible name. */
export function labelled(label: string, value: string, onInput: (value: string) => void): { row: HTMLElement; field: HTMLInputElement } {
  const field = element('input', { class: 'input', autocomplete: 'off' });
  field.value = value;
  field.addEventListener('input', () => onInput(field.value));
  return { row: element('label', { class: 'node-field' }, element('span', {}, label), field), field };
}

/** Shows a value that came from elsewhere; while one types in the field, it is the typist's. */
export function showValue(field: HTMLInputElement, value: string): void {
  if (field.value !== value) field.value = value;
}
