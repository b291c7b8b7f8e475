/** One thing that is forgotten, each in a file of its own: the compiler must name that file. */
export interface Omission {
  what: string;
  file: string;
  /** Taken out; it stands there exactly once. */
  text: string;
  /** Where the compiler says so, if not in the file itself. */
  told?: string;
}

export const OMISSIONS: readonly Omission[] = [
  {
    what: 'a field without what readers get of it',
    file: 'lib/story/fields/photographers.ts',
    text: `  readers: 'ids',\n`,
  },
  {
    what: 'a block without a page',
    file: 'lib/story/blocks/pages.tsx',
    text: '  epigraph: EpigraphPage,\n',
  },
  {
    what: 'a block without its HTML for feeds',
    file: 'lib/story/blocks/feeds.ts',
    text: '  epigraph: epigraphFeed,\n',
  },
  {
    what: 'a block without a node',
    file: 'lib/story/blocks/nodes.ts',
    text: '  epigraph: Epigraph,\n',
  },
  {
    what: 'a block that nothing on the desk makes',
    file: 'lib/story/blocks/editing.ts',
    text: '  epigraph: { tools: [epigraphTool], paste: null },\n',
  },
  {
    what: 'a block with words of its own and no field for them',
    file: 'components/desk/blocks/desk-blocks.ts',
    text: '  epigraph: epigraphView,\n',
  },
  {
    what: 'a list without its words',
    file: 'lib/publication/lists/kinds.ts',
    text: `    name: 'Photographer',\n`,
  },
  {
    what: 'a feed format without its writer',
    file: 'lib/publication/feeds/formats.ts',
    text: `    write: async (feed) => (await import('./text.ts')).writeText(feed),\n`,
  },
  {
    what: 'an event without a sentence',
    file: 'lib/newsroom/staff/room.ts',
    text: `sentence: 'signed out', `,
  },
  {
    what: 'an event that no room declares',
    file: 'lib/newsroom/stories/events.ts',
    text: `  'story.recalled': { sentence: 'recalled', mail: null, label: null },\n`,
    told: 'lib/newsroom/stories/actions/recall/recall.ts',
  },
  {
    what: 'an action without a command',
    file: 'lib/newsroom/stories/actions/commands.ts',
    text: '  recall: recallStory,\n',
  },
  {
    what: 'an action that is tried in no situation',
    file: 'lib/newsroom/stories/workflow.test.ts',
    text: `  recall: ['approved'],\n`,
  },
  {
    what: 'a screen without an address',
    file: 'lib/newsroom/agencies/room.ts',
    text: `      href: '/newsroom/agencies',\n`,
  },
  {
    what: 'a job without a time',
    file: 'lib/newsroom/mail/room.ts',
    text: `      cron: '13 * * * *',\n`,
  },
  {
    what: 'a removal without its days',
    file: 'lib/newsroom/collaboration/room.ts',
    text: '      days: 7,\n',
  },
];
