import type { Page } from '@playwright/test';

interface Brought {
  kind?: 'drop' | 'paste';
  bytes: Buffer;
  name?: string;
  type?: string;
  /** So many of them at once, named `1-NAME` and on. */ times?: number;
}

/** Drops or pastes files onto an element, as from elsewhere. */
export async function bring(
  page: Page,
  selector: string,
  { kind = 'drop', bytes, name = 'hall.jpg', type = 'image/jpeg', times = 1 }: Brought,
): Promise<void> {
  await page.locator(selector).evaluate(
    (element, file) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(file.base64), (letter) => letter.charCodeAt(0));
      for (let at = 1; at <= file.times; at += 1)
        transfer.items.add(
          new File([content], file.times > 1 ? `${at}-${file.name}` : file.name, {
            type: file.type,
          }),
        );
      const { left, top, width, height } = element.getBoundingClientRect();
      const place = { clientX: left + width / 2, clientY: top + height / 2 };
      element.dispatchEvent(
        file.kind === 'paste'
          ? new ClipboardEvent('paste', {
              clipboardData: transfer,
              bubbles: true,
              cancelable: true,
            })
          : new DragEvent('drop', {
              dataTransfer: transfer,
              bubbles: true,
              cancelable: true,
              ...place,
            }),
      );
    },
    { base64: bytes.toString('base64'), name, kind, type, times },
  );
}

/**
 * Holds up what is sent to the newsroom's pictures until it is let go; gives back the way to let
 * go.
 */
export async function holdUploads(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>();
  await page.route('**/api/media', async (route) => {
    await gate.promise;
    // A page that has gone by then takes its request along.
    await route.continue().catch(() => undefined);
  });
  return gate.resolve;
}
