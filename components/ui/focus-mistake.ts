'use client';

/** Moves the focus into the first field of a form that an error is about, once the error is drawn. */
export function focusMistake(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-mistake]');
    // A group is begun at its first control.
    const control = field?.matches('fieldset, [role="group"]') ? field.querySelector<HTMLElement>('input, button') : field;
    control?.focus();
  });
}
