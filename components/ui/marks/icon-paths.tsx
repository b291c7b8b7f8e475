import type { ReactElement } from 'react';

/** The newsroom's marks, drawn on 16 × 16. Named after what they stand for. */
export const ICONS = {
  calendar: <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5v3M10.5 2.5v3" />,
  find: (
    <>
      <circle cx="7" cy="7" r="4.3" />
      <path d="m10.3 10.3 3.2 3.2" />
    </>
  ),
  'my-work': <path d="M2.5 9.5v3h11v-3M2.5 9.5l2-6h7l2 6M2.5 9.5h3.2a2.3 2.3 0 0 0 4.6 0h3.2" />,
  stories: <path d="M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6" />,
  review: (
    <>
      <path d="M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8Z" />
      <circle cx="8" cy="8" r="1.8" />
    </>
  ),
  more: (
    <path
      className="solid"
      d="M3.5 7a1 1 0 1 1 0 2 1 1 0 0 1 0-2Zm4.5 0a1 1 0 1 1 0 2 1 1 0 0 1 0-2Zm4.5 0a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z"
    />
  ),
  picture: (
    <>
      <path d="M2.5 3h11v10h-11zM2.8 11.5 6 8l2.5 2.5L10.5 8.5l2.8 3" />
      <circle cx="10.3" cy="5.7" r=".9" />
    </>
  ),
  tags: <path d="M2.5 2.5h5l6 6-5 5-6-6zM5.3 5.3v.01" />,
  staff: (
    <>
      <circle cx="6" cy="5.5" r="2.5" />
      <path d="M1.8 13.2c.3-2.7 2-4 4.2-4s3.9 1.3 4.2 4M10.5 3.3a2.3 2.3 0 0 1 0 4.4M12 9.7c1.3.5 2.1 1.7 2.3 3.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.7V8l2.3 1.6" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6" />
      <circle cx="10" cy="5" r="1.6" />
      <circle cx="6" cy="11" r="1.6" />
    </>
  ),
  lock: <path d="M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2" />,
  legal: <path d="M8 2.5v11M5 13.5h6M3 4.5h10M3 4.5 1.5 9h3zM13 4.5 11.5 9h3z" />,
  pen: <path d="m3 13 .8-3.3L10.8 2.7l2.5 2.5-7 7zM9.3 4.2l2.5 2.5" />,
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  saving: <path d="M13 7a5 5 0 0 0-9.3-1.5M3 9a5 5 0 0 0 9.3 1.5M3.5 2.5v3h3M12.5 13.5v-3h-3" />,
  offline: (
    <path d="M2.5 2.5l11 11M5 12.5h6.5M4.7 6A3.3 3.3 0 0 0 5 12.5M7 4.2A3.5 3.5 0 0 1 11.4 7a2.7 2.7 0 0 1 2 4.3" />
  ),
  stop: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M8 4.8v3.9M8 11v.2" />
    </>
  ),
  warning: <path d="M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  keyboard: <path d="M1.5 4h13v8h-13zM4 6.5h.01M6.5 6.5h.01M9 6.5h.01M11.5 6.5h.01M5 9.5h6" />,
  out: <path d="M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13.5 2.5 7.5 8.5" />,
  back: <path d="M10 3 5 8l5 5" />,
  forward: <path d="m6 3 5 5-5 5" />,
  up: <path d="M3.5 10 8 5.5l4.5 4.5" />,
  down: <path d="m3.5 6 4.5 4.5L12.5 6" />,
  bold: (
    <path d="M4.5 3h4a2.4 2.4 0 0 1 0 5h-4zM4.5 8h4.8a2.5 2.5 0 0 1 0 5H4.5z" strokeWidth="2" />
  ),
  italic: <path d="M10.5 3h-3M8.5 13h-3M9.2 3 6.8 13" />,
  link: (
    <path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l.8-.8" />
  ),
  'bulleted-list': (
    <>
      <path d="M6.5 4h7M6.5 8h7M6.5 12h7M3 4h.01M3 8h.01M3 12h.01" />
      <path
        className="solid"
        d="M3 3a1 1 0 1 1 0 2 1 1 0 0 1 0-2Zm0 4a1 1 0 1 1 0 2 1 1 0 0 1 0-2Zm0 4a1 1 0 1 1 0 2 1 1 0 0 1 0-2Z"
      />
    </>
  ),
  'numbered-list': (
    <path d="M7 4h6.5M7 8h6.5M7 12h6.5M2.5 3l1-.5V6M2.3 9.7c.8-1 2-.4 1.7.5L2.3 13H4.3" />
  ),
  quote: <path d="M3 9.5h3.5V6H3zM3 6c0-1.5.7-2.5 2-3M9.5 9.5H13V6H9.5zM9.5 6c0-1.5.7-2.5 2-3" />,
  'pull-quote': (
    <>
      <path d="M2.5 3h11M2.5 13h11" />
      <path d="M4 9.5h2.7V7H4zM4 7c0-1 .5-1.7 1.5-2M9.3 9.5H12V7H9.3zM9.3 7c0-1 .5-1.7 1.5-2" />
    </>
  ),
  'fact-box': <path d="M2.5 2.5h11v11h-11zM5 6h6M5 8.5h6M5 11h3.5" />,
  table: <path d="M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.75h11M6.25 6.5V13M9.75 6.5V13" />,
  divider: <path d="M2.5 8h11" />,
  note: <path d="M2.5 2.5h11v7.5l-3.5 3.5h-7.5zM10 13.5V10h3.5" />,
  undo: <path d="M5.5 3 2.5 6l3 3M2.5 6h6.7a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="m10.5 3 3 3-3 3M13.5 6H6.8a3.6 3.6 0 0 0 0 7.2H10" />,
  upload: <path d="M8 10.5V3M5 6l3-3 3 3M2.5 11v2.5h11V11" />,
  feed: <path d="M3 3a10 10 0 0 1 10 10M3 7a6 6 0 0 1 6 6M4 12v.01" />,
  swap: <path d="M3 5.5h9.5L10 3M13 10.5H3.5L6 13" />,
  merge: <path d="M3 3v2.5L8 9v4M13 3v2.5L8 9M6 11l2 2 2-2" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof ICONS;

/** A shape for each of the ten words of a story's status. */
export const STATUS_MARKS = {
  draft: <circle cx="8" cy="8" r="5.7" strokeDasharray="2.3 2.18" />,
  review: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path className="solid" d="M8 2.3a5.7 5.7 0 0 0 0 11.4z" />
    </>
  ),
  changes: <path d="M6 2.5 2.5 6 6 9.5M2.5 6H9a3.9 3.9 0 0 1 0 7.8H6" />,
  approved: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.2 8.2 2 2 3.7-4.2" />
    </>
  ),
  scheduled: (
    <>
      <circle cx="8" cy="8" r="5.9" />
      <path d="M8 4.5V8l2.5 1.7" />
    </>
  ),
  published: <circle className="solid" cx="8" cy="8" r="6.3" />,
  held: <path d="M5.3 3v10M10.7 3v10" strokeWidth="3" />,
  unpublished: (
    <>
      <circle cx="8" cy="8" r="5.7" />
      <path d="M4 12 12 4" />
    </>
  ),
  killed: (
    <>
      <path className="solid" d="M5.3 1.5h5.4l3.8 3.8v5.4l-3.8 3.8H5.3l-3.8-3.8V5.3z" />
      <path className="cut" d="m5.7 5.7 4.6 4.6M10.3 5.7 5.7 10.3" />
    </>
  ),
  spiked: <path d="M3 14h10M8 14V1.8M3.3 6.3 12.7 4.8v3.4L3.3 9.7z" />,
} satisfies Record<string, ReactElement>;

/**
 * The three ways of an indicator: a triangle above the line, below it, or both, as readers see
 * them.
 */
export const DIRECTION_MARKS = {
  democracy: (
    <>
      <path d="M1 10.5h14" />
      <path d="M8 1.5 12.8 7.5H3.2z" stroke="none" />
    </>
  ),
  autocracy: (
    <>
      <path d="M1 5.5h14" />
      <path d="M8 14.5 3.2 8.5h9.6z" stroke="none" />
    </>
  ),
  mixed: (
    <>
      <path d="M1 8h14" />
      <path d="M5 1.5 8.6 6H1.4zM11 14.5 14.6 10H7.4z" stroke="none" />
    </>
  ),
} satisfies Record<string, ReactElement>;
