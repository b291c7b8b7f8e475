interface Topic {
  slug: string;
  name: string;
  description: string;
  under?: string;
}

/** A small hierarchy; a parent stands before its children. */
export const topics = [
  {
    slug: 'elections',
    name: 'Elections',
    description: 'Votes of every size, from islands to unions of states.',
  },
  {
    slug: 'vote-counting',
    name: 'Vote counting',
    description: 'How votes are counted, by whom, and who may watch.',
    under: 'elections',
  },
  {
    slug: 'recounts',
    name: 'Recounts',
    description: 'Counting again, and what it settles.',
    under: 'vote-counting',
  },
  {
    slug: 'tally-sheets',
    name: 'Tally sheets',
    description: 'The paper on the wall of the polling place.',
    under: 'vote-counting',
  },
  {
    slug: 'observers',
    name: 'Observers',
    description: 'People who watch, and are watched.',
    under: 'elections',
  },
  {
    slug: 'voter-registers',
    name: 'Voter registers',
    description: 'Who is on the roll, who fell off, and how to get back.',
    under: 'elections',
  },
  {
    slug: 'constituencies',
    name: 'Constituencies',
    description: 'Lines on maps and the votes inside them.',
    under: 'elections',
  },
  {
    slug: 'ballot-papers',
    name: 'Ballot papers',
    description: 'Paper, ink, print and transport.',
    under: 'elections',
  },
  { slug: 'courts', name: 'Courts', description: 'Judges, rulings and what becomes of them.' },
  {
    slug: 'constitutional-courts',
    name: 'Constitutional courts',
    description: 'Where laws are weighed against the law.',
    under: 'courts',
  },
  {
    slug: 'electoral-courts',
    name: 'Electoral courts',
    description: 'Who rules on who won.',
    under: 'courts',
  },
  {
    slug: 'administrative-law',
    name: 'Administrative law',
    description: 'Residents against offices.',
    under: 'courts',
  },
  {
    slug: 'judicial-appointments',
    name: 'Judicial appointments',
    description: 'Who names the judges.',
    under: 'courts',
  },
  { slug: 'juries', name: 'Juries', description: 'Twelve people and a verdict.', under: 'courts' },
  {
    slug: 'press',
    name: 'Press',
    description: 'Papers, agencies, their owners and their readers.',
  },
  {
    slug: 'broadcasting',
    name: 'Broadcasting',
    description: 'Licences, boards and masts.',
    under: 'press',
  },
  {
    slug: 'local-newspapers',
    name: 'Local newspapers',
    description: 'The smallest newsrooms.',
    under: 'press',
  },
  {
    slug: 'internet-shutdowns',
    name: 'Internet shutdowns',
    description: 'When data is switched off, by whom and for how long.',
    under: 'press',
  },
  {
    slug: 'access-to-information',
    name: 'Access to information',
    description: 'Asking the state, and getting an answer.',
  },
  {
    slug: 'archives',
    name: 'Archives',
    description: 'What is kept, and who may read it.',
    under: 'access-to-information',
  },
  {
    slug: 'open-registers',
    name: 'Open registers',
    description: 'Lists that anyone may look up.',
    under: 'access-to-information',
  },
  { slug: 'parliaments', name: 'Parliaments', description: 'Chambers, committees and corridors.' },
  {
    slug: 'budgets',
    name: 'Budgets',
    description: 'The longest laws and the least read.',
    under: 'parliaments',
  },
  {
    slug: 'committees',
    name: 'Committees',
    description: 'Where most of it is decided.',
    under: 'parliaments',
  },
  { slug: 'party-finance', name: 'Party finance', description: 'Donors, limits and disclosures.' },
  { slug: 'lobbying', name: 'Lobbying', description: 'Who met whom.', under: 'party-finance' },
  { slug: 'audits', name: 'Audits', description: 'People who read ledgers for a living.' },
  {
    slug: 'procurement',
    name: 'Procurement',
    description: 'What the state buys, and from whom.',
    under: 'audits',
  },
  {
    slug: 'local-government',
    name: 'Local government',
    description: 'Councils, mayors and town halls.',
  },
  {
    slug: 'village-assemblies',
    name: 'Village assemblies',
    description: 'Decisions under a tree, in a hall, on a beach.',
    under: 'local-government',
  },
  {
    slug: 'associations',
    name: 'Associations',
    description: 'Clubs, cooperatives, unions and those who license them.',
  },
  {
    slug: 'trade-unions',
    name: 'Trade unions',
    description: 'Ballots and bargains at work.',
    under: 'associations',
  },
  { slug: 'protest', name: 'Protest', description: 'Squares, strikes and permits.' },
  {
    slug: 'petitions',
    name: 'Petitions',
    description: 'Signatures and what they set in motion.',
    under: 'protest',
  },
  {
    slug: 'libraries',
    name: 'Libraries',
    description: 'Reading rooms and what they make possible.',
  },
  { slug: 'census', name: 'Census', description: 'Who is counted when everyone is.' },
] as const satisfies readonly Topic[];
export type TopicSlug = (typeof topics)[number]['slug'];
