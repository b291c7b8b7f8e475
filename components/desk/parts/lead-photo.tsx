'use client';
import { useEffect, useState, type ClipboardEvent, type DragEvent } from 'react';
import { detailsOf, leadPhotoOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { LEAD_WIDTH } from '#lib/newsroom/media/picture-limits.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/marks/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { useSharedValue } from '../document/shared/use-shared.ts';
import { pictureAddress, type StoredPicture } from '../pictures/picture-address.ts';
import type { Upload } from '../uploads/upload.ts';
import { sayUpload } from '../uploads/say-upload.ts';
import { useLeadUploads, type LeadUploads } from '../uploads/use-lead-uploads.ts';
import { PhotoWords } from './photo-words.tsx';

const NAME = FIELDS.leadPhoto.name;
const TYPES = 'image/jpeg,image/png,image/webp';

/** The stored picture with that id, as soon as the server has told its measures. */
function usePicture(mediaId: string): StoredPicture | null {
  const { pictures } = useDesk();
  const [picture, setPicture] = useState<StoredPicture | null>(null);
  useEffect(() => {
    let left = false;
    setPicture(null);
    if (mediaId)
      void pictures.find(mediaId).then((found) => {
        if (!left) setPicture(found);
      });
    return () => {
      left = true;
    };
  }, [mediaId, pictures]);
  return picture?.mediaId === mediaId ? picture : null;
}

function Shown({ picture, empty }: { picture: StoredPicture | null; empty: boolean }) {
  if (picture)
    return (
      <img
        src={pictureAddress(picture, 640)}
        width={picture.width}
        height={picture.height}
        alt=""
      />
    );
  return (
    <div className="no-photo">
      {empty ? (
        <>
          <Icon name="picture" />
          <span>Drop a picture here</span>
        </>
      ) : null}
    </div>
  );
}

/** Said, and no stop: a small picture may be the only one there is. */
const TooSmall = ({ width }: { width: number }) => (
  <p className="too-small">
    <Icon name="warning" />
    <span>
      Too small for a lead photo: it is {width.toLocaleString('en')} pixels wide, and{' '}
      {LEAD_WIDTH.toLocaleString('en')} are needed to fill its place.
    </span>
  </p>
);

/** How a file fares. One that was refused stays until somebody decides. */
function Way({
  upload,
  again,
  dismiss,
}: {
  upload: Upload;
  again: () => void;
  dismiss: () => void;
}) {
  const words = sayUpload(upload);
  if (upload.state === 'sending')
    return (
      <progress
        className="lead-progress"
        max={1}
        value={upload.part}
        aria-label={`Sending ${upload.name}`}
      />
    );
  const isRefused = upload.state === 'refused';
  return (
    <div className={isRefused ? 'error' : 'quiet'} role={isRefused ? 'alert' : undefined}>
      <Icon name={isRefused ? 'stop' : 'saving'} />
      <span>
        {words}{' '}
        {upload.mayTry && (
          <button type="button" className="text-button" onClick={again}>
            Try again
          </button>
        )}{' '}
        <button type="button" className="text-button" onClick={dismiss}>
          Dismiss
        </button>
      </span>
    </div>
  );
}

function Tools({
  mediaId,
  bring,
  remove,
}: {
  mediaId: string;
  bring: LeadUploads['bring'];
  remove: (() => void) | null;
}) {
  return (
    <div className="buttons">
      <label className="button small" htmlFor="picture-file" aria-disabled={!remove}>
        <Icon name="upload" />
        {mediaId ? 'Replace' : 'Choose'}
      </label>
      <input
        className="sr"
        type="file"
        id="picture-file"
        aria-label="Picture file"
        accept={TYPES}
        disabled={!remove}
        onChange={(event) => {
          bring([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {mediaId && remove && (
        <Button kind="plain" small onClick={remove}>
          Take off
        </Button>
      )}
    </div>
  );
}

/** The lead photo, small, with what readers are told about it beside it. */
export function LeadPhoto() {
  const { story, facts } = useDesk();
  const doc = useReadyDocument()?.doc;
  const mayWrite = story.mayPicture && doc !== undefined;
  const [mediaId, setMediaId] = useSharedValue(
    doc && leadPhotoOf(doc),
    'mediaId',
    doc ? '' : (facts.content.leadPhoto?.mediaId ?? ''),
  );
  const [language] = useSharedValue(doc && detailsOf(doc), 'language', story.first.language);
  const { uploads, bring, again, leaveOut } = useLeadUploads();
  const picture = usePicture(mediaId);
  const drop = (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0 || !mayWrite) return;
    event.preventDefault();
    bring(files);
  };
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || !mayWrite) return;
    event.preventDefault();
    bring(files);
  };
  return (
    <div className="part">
      <span className="part-name">{NAME}</span>
      <div
        className="lead-photo"
        role="group"
        aria-label={NAME}
        onDragOver={(event) => {
          if (mayWrite) event.preventDefault();
        }}
        onDrop={drop}
      >
        <div
          className="lead-frame"
          {...(story.mayPicture && {
            tabIndex: 0,
            role: 'group',
            'aria-label': 'Paste or drop an image here',
            onPaste: paste,
          })}
        >
          <Shown picture={picture} empty={!mediaId} />
          {picture && picture.width < LEAD_WIDTH && <TooSmall width={picture.width} />}
          {uploads.map((upload) => (
            <Way
              key={upload.id}
              upload={upload}
              again={() => again(upload.id)}
              dismiss={() => leaveOut(upload.id)}
            />
          ))}
          {story.mayPicture && (
            <Tools mediaId={mediaId} bring={bring} remove={setMediaId && (() => setMediaId(''))} />
          )}
        </div>
        <PhotoWords
          doc={doc}
          due={mediaId !== ''}
          readOnly={!story.mayPicture}
          language={language}
        />
      </div>
    </div>
  );
}
