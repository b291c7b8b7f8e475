import type { Upload } from '../../uploads/upload.ts';
import { sayUpload } from '../../uploads/say-upload.ts';
import { element } from '../../blocks/elements.ts';

interface Ways {
  again: () => void;
  leaveOut: () => void;
}

export interface UploadSlip {
  element: HTMLElement;
  /** Shows how it fares now. */
  show: (upload: Upload) => void;
}

/**
 * A slip in the text for a picture on its way. It goes when the picture is there; a refusal stays
 * until someone decides.
 */
export function uploadSlip(name: string, { again, leaveOut }: Ways): UploadSlip {
  const said = element('p', { 'aria-live': 'polite' });
  const progress = element('progress', { max: '1', value: '0', 'aria-label': `Sending ${name}` });
  const tryAgain = element('button', { type: 'button', class: 'button small' }, 'Try again');
  const drop = element('button', { type: 'button', class: 'button small plain' }, 'Leave it out');
  tryAgain.addEventListener('click', again);
  drop.addEventListener('click', leaveOut);
  const slip = element(
    'div',
    { class: 'upload-slip', contenteditable: 'false' },
    said,
    progress,
    element('div', { class: 'buttons' }, tryAgain, drop),
  );
  return {
    element: slip,
    show: (upload) => {
      const refused = upload.state === 'refused';
      const words = sayUpload(upload);
      slip.classList.toggle('refused', refused);
      said.role = refused ? 'alert' : null;
      // Said anew, it would be read aloud anew.
      if (said.textContent !== words) said.textContent = words;
      progress.hidden = upload.state !== 'sending';
      progress.value = upload.part;
      tryAgain.hidden = upload.state === 'sending' || !upload.mayTry;
    },
  };
}
