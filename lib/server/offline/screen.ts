import type { KeptStory } from '#lib/newsroom/device/names.ts';

/*
 * Sent to browsers as text (script.ts): a function here uses nothing but itself.
 */

/** Why an address of the newsroom cannot be shown without the network. */
export type Away = 'room' | 'story' | 'updated' | 'locked';

export interface Screen {
  away: Away;
  /** Stories that can be opened here, the newest first. */
  stories: readonly KeptStory[];
  /** Attributes of `html` and style sheets, as the newsroom's own pages have them. */
  looks: string;
  sheets: readonly string[];
}

/**
 * The page in place of one that only the newsroom can make: why, and what can be opened here. It
 * has no script.
 */
export function drawScreen({ away, stories, looks, sheets }: Screen): string {
  const escape = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;');
  const said = {
    room: 'The newsroom cannot be reached, and this page needs it.',
    story: 'The newsroom cannot be reached, and this story is not kept on this device.',
    updated:
      'The newsroom was updated and cannot be reached: this story opens when it answers again. ' +
      'What you wrote is kept on this device.',
    locked:
      'Nobody is signed in here, and the newsroom cannot be reached. What was written here is ' +
      'kept; it opens when the same person has signed in again.',
  }[away];
  const rows = stories.map(
    ({ path, title }) =>
      `<li><a class="headline" ` +
      `href="${escape(path)}">${title === '' ? '<i>Untitled story</i>' : escape(title)}</a></li>`,
  );
  const kept =
    rows.length > 0
      ? `<section aria-labelledby="kept"><div class="section-head"><h2 id="kept">Kept on this ` +
        `device</h2></div><ul role="list" class="rows">${rows.join('')}</ul></section><p ` +
        `class="quiet">Open one and write on: what you write goes to the newsroom when it answers again.</p>`
      : '<p class="quiet">No story is kept on this device. Those that you open with a connection are.</p>';
  const plain =
    '<style>:root{color-scheme:light dark}body{font:1rem/1.5 ' +
    'system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:0 ' +
    '1.25rem}h1{font-size:1.5rem}ul{padding:0;list-style:none}li{padding:.5rem 0}</style>';
  const head =
    sheets.length > 0
      ? sheets.map((sheet) => `<link rel="stylesheet" href="${escape(sheet)}">`).join('')
      : plain;
  return `<!DOCTYPE html>
<html lang="en"${looks}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>No connection · Galley</title>${head}</head>
<body><main id="main" class="wrap away"><p class="away-name">Galley</p><section class="empty"><h1>${away === 'locked' ? 'Locked' : 'No connection'}</h1><p>${said}</p><div class="buttons"><a class="button" href="">Try again</a></div></section>${away === 'locked' ? '' : kept}</main></body></html>
`;
}
