import type { Result } from '#lib/errors.ts';
import type { StoredPicture } from '../pictures/address.ts';
import { TRIED_AGAIN_AFTER } from '../pictures/send-picture.ts';
import { element } from './node-views/elements.ts';

interface Way {
  send: (onProgress: (part: number) => void) => Promise<Result<StoredPicture>>;
  stored: (picture: StoredPicture) => void;
  dropped: () => void;
}

/** A slip in the text for a picture on its way. It goes when the picture is there; a refusal stays until someone decides. */
export function uploadSlip(file: File, way: Way): HTMLElement {
  const said = element('p', { 'aria-live': 'polite' });
  const progress = element('progress', { max: '1', value: '0', 'aria-label': `Sending ${file.name}` });
  const again = element('button', { type: 'button', class: 'button small' }, 'Try again');
  const drop = element('button', { type: 'button', class: 'button small plain' }, 'Leave it out');
  const slip = element('div', { class: 'upload-slip', contenteditable: 'false' }, said, progress, element('div', { class: 'buttons' }, again, drop));
  let later: ReturnType<typeof setTimeout> | undefined;
  const send = async () => {
    clearTimeout(later);
    slip.classList.remove('refused');
    said.role = null;
    said.textContent = `Sending ${file.name} …`;
    progress.hidden = false;
    again.hidden = true;
    const sent = await way.send((part) => { progress.value = part; });
    if (sent.ok) return way.stored(sent.value);
    slip.classList.add('refused');
    said.role = 'alert';
    said.textContent = sent.error.sentence;
    progress.hidden = true;
    again.hidden = false;
    if (sent.error.code === 'unavailable') later = setTimeout(() => void send(), TRIED_AGAIN_AFTER);
  };
  again.addEventListener('click', () => void send());
  drop.addEventListener('click', () => {
    clearTimeout(later);
    way.dropped();
  });
  void send();
  return slip;
}
