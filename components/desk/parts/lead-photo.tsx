'use client';
import { useEffect, useState, type ClipboardEvent, type DragEvent } from 'react';
import { detailsOf, leadPhotoOf } from '#lib/newsroom/documents/layout.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/use-shared.ts';
import { pictureAddress, type StoredPicture } from '../pictures/address.ts';
import { picturesIn } from '../pictures/send-picture.ts';
import { PhotoWords } from './photo-words.tsx';
import { useLeadUpload, type LeadUpload } from './use-lead-upload.ts';

const TYPES = 'image/jpeg,image/png,image/webp';

/** The stored picture with that id, as soon as the server has told its measures. */
function usePicture(mediaId: string): StoredPicture | null {
  const { pictures } = useDesk();
  const [picture, setPicture] = useState<StoredPicture | null>(null);
  useEffect(() => {
    let left = false;
    setPicture(null);
    if (mediaId) void pictures.find(mediaId).then((found) => { if (!left) setPicture(found); });
    return () => { left = true; };
  }, [mediaId, pictures]);
  return picture?.mediaId === mediaId ? picture : null;
}

function Shown({ picture, empty }: { picture: StoredPicture | null; empty: boolean }) {
  if (picture) return <img src={pictureAddress(picture, 640)} width={picture.width} height={picture.height} alt="" />;
  return <div className="no-photo">{empty ? <><Icon name="picture" /><span>Drop a picture here</span></> : null}</div>;
}

/** How the newest file fares. A refused one stays at hand, so that trying again costs one press. */
function Way({ upload }: { upload: LeadUpload }) {
  if (upload.state === 'sending') return <progress className="lead-progress" max={1} value={upload.part} aria-label={`Sending ${upload.fileName}`} />;
  if (upload.state !== 'refused') return null;
  return <p className="error" role="alert"><Icon name="stop" /><span>{upload.sentence} <button type="button" className="text-button" onClick={upload.again}>Try again</button></span></p>;
}

function Tools({ mediaId, upload, remove }: { mediaId: string; upload: LeadUpload; remove: (() => void) | null }) {
  return (
    <div className="buttons">
      <label className="button small" htmlFor="picture-file" aria-disabled={!remove}><Icon name="upload" />{mediaId ? 'Replace' : 'Choose'}</label>
      <input className="sr" type="file" id="picture-file" aria-label="Picture file" accept={TYPES} disabled={!remove} onChange={(event) => {
        const [file] = event.target.files ?? [];
        if (file) upload.send(file);
        event.target.value = '';
      }} />
      {mediaId && remove && <Button kind="plain" small onClick={remove}>Take off</Button>}
    </div>
  );
}

/** The lead photo, small, with what readers are told about it beside it. */
export function LeadPhoto() {
  const { story, facts } = useDesk();
  const doc = useReadyDocument()?.doc;
  const mayWrite = story.mayPicture && doc !== undefined;
  const [mediaId, setMediaId] = useSharedValue((doc && leadPhotoOf(doc)), 'mediaId', doc ? '' : (facts.content.leadPhoto?.mediaId ?? ''));
  const [language] = useSharedValue((doc && detailsOf(doc)), 'language', story.first.language);
  const upload = useLeadUpload(doc, setMediaId);
  const picture = usePicture(mediaId);
  const drop = (event: DragEvent) => {
    const [file] = picturesIn(event.dataTransfer);
    if (!file || !mayWrite) return;
    event.preventDefault();
    upload.send(file);
  };
  const paste = (event: ClipboardEvent) => {
    const [file] = picturesIn(event.clipboardData);
    if (!file || !mayWrite) return;
    event.preventDefault();
    upload.send(file);
  };
  return (
    <div className="part">
      <span className="part-name">Lead photo</span>
      <div className="lead-photo" role="group" aria-label="Lead photo" onDragOver={(event) => { if (mayWrite) event.preventDefault(); }} onDrop={drop}>
        <div className="lead-frame" {...(story.mayPicture && { tabIndex: 0, role: 'group', 'aria-label': 'Paste or drop an image here', onPaste: paste })}>
          <Shown picture={picture} empty={!mediaId} />
          <Way upload={upload} />
          {story.mayPicture && <Tools mediaId={mediaId} upload={upload} remove={setMediaId && (() => setMediaId(''))} />}
        </div>
        <PhotoWords doc={doc} due={mediaId !== ''} readOnly={!story.mayPicture} language={language} />
      </div>
    </div>
  );
}
