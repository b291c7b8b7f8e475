'use client';

/** Moves the focus into the first field of a form that an error is about, once the error is drawn. */
export function focusMistake(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => {
    const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const control = field?.matches('fieldset') ? field.querySelector<HTMLElement>('input') : field;
    control?.focus();
  });
}
