import type { Example } from '../example.ts';

const writer = `import type { Feed, FeedItem } from './feed.ts';

/** Plain text: for terminals, and for whoever reads by ear. */
export const writeText = ({ title, selfUrl, items }: Feed): string =>
  [title, selfUrl, ...items.map(itemOf)].join('\\n\\n');

const itemOf = ({ guid, title, summary, url }: FeedItem): string =>
  [title, summary, url, guid].filter(Boolean).join('\\n');
`;

const row = `  text: {
    file: 'feed.txt',
    type: 'text/plain',
    name: 'Plain text',
    short: 'Text',
    write: async (feed) => (await import('./text.ts')).writeText(feed),
  },
`;

export const feed: Example = {
  line: 'feed format',
  names: { format: 'text' },
  create: { 'lib/publication/feeds/text.ts': writer },
  insert: [
    {
      path: 'lib/publication/feeds/formats.ts',
      before: `} as const satisfies Record<string, FormatRow>;`,
      text: row,
    },
    {
      path: 'lib/publication/feeds/formats.test.ts',
      after: `  ['json', '/feed.json', 'application/feed+json'],\n`,
      text: `  ['text', '/feed.txt', 'text/plain'],\n`,
    },
  ],
};
