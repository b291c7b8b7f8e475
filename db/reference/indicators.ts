export interface IndicatorText {
  slug: string;
  name: string;
  description: string;
  parts?: readonly IndicatorText[];
}

/**
 * The indicators that a new newsroom begins with: two levels, to be changed by the newsroom as it
 * likes.
 */
export const indicators: readonly IndicatorText[] = [
  {
    slug: 'clean-elections',
    name: 'Clean elections',
    description: 'Votes are cast freely and counted as cast, and the loser can believe it.',
    parts: [
      {
        slug: 'electoral-authority',
        name: 'Electoral body autonomy',
        description:
          'The body that runs the vote decides without instruction and has the means to do so.',
      },
      {
        slug: 'vote-counting',
        name: 'Honest counting',
        description: 'Counting and tallying are done in view and can be checked by others.',
      },
      {
        slug: 'voter-registration',
        name: 'Voter registration',
        description: 'Whoever may vote is on the roll, and nobody else.',
      },
      {
        slug: 'electoral-boundaries',
        name: 'Electoral boundaries',
        description: 'Districts are drawn by open rules and give votes a like weight.',
      },
      {
        slug: 'electoral-access',
        name: 'Access to the vote',
        description: 'Distance, cost, fear or disability keep nobody from the ballot.',
      },
    ],
  },
  {
    slug: 'elected-offices',
    name: 'Elected offices',
    description: 'Those who govern were chosen for it and can be sent away.',
    parts: [
      {
        slug: 'terms-and-turnover',
        name: 'Terms and turnover',
        description: 'Terms end when the law says so and the seat is handed over.',
      },
      {
        slug: 'elected-local-office',
        name: 'Elected local office',
        description: 'Mayors, councils and governors are elected rather than appointed.',
      },
    ],
  },
  {
    slug: 'freedom-of-expression',
    name: 'Freedom of expression',
    description: 'People say, write, teach and make what they think, in private and in public.',
    parts: [
      {
        slug: 'media-freedom',
        name: 'Media freedom',
        description:
          'Papers, stations and sites work without licence games, raids or captured owners.',
      },
      {
        slug: 'internet-access',
        name: 'Internet access',
        description: 'Networks stay on and open, also on difficult nights.',
      },
      {
        slug: 'academic-freedom',
        name: 'Academic freedom',
        description: 'Schools and universities teach and study by their own lights.',
      },
      {
        slug: 'safety-of-journalists',
        name: 'Safety of journalists',
        description: 'Nobody is hurt, jailed or followed for reporting.',
      },
      {
        slug: 'artistic-freedom',
        name: 'Artistic freedom',
        description: 'Books, plays and songs appear without a censor’s stamp.',
      },
    ],
  },
  {
    slug: 'freedom-of-association',
    name: 'Freedom of association',
    description: 'People form groups, parties and unions and run them as they wish.',
    parts: [
      {
        slug: 'party-pluralism',
        name: 'Party pluralism',
        description: 'Parties can be founded, funded and heard, and win.',
      },
      {
        slug: 'civil-society-entry',
        name: 'Entry of associations',
        description: 'Associations register by notice and are not dissolved at will.',
      },
      {
        slug: 'right-to-assemble',
        name: 'Right to assemble',
        description: 'Gatherings need no favour and end without violence.',
      },
      {
        slug: 'union-freedom',
        name: 'Freedom of unions',
        description: 'Workers organise, vote and strike without reprisal.',
      },
    ],
  },
  {
    slug: 'judicial-constraints',
    name: 'Judicial constraints on the executive',
    description: 'Courts can say no to a government, and it obeys.',
    parts: [
      {
        slug: 'judicial-independence',
        name: 'Judicial independence',
        description: 'Judges are named, moved and removed by rule rather than by wish.',
      },
      {
        slug: 'compliance-with-rulings',
        name: 'Compliance with rulings',
        description: 'What a court orders is done, on time and whole.',
      },
      {
        slug: 'court-openness',
        name: 'Open courts',
        description: 'Hearings and rulings can be seen, read and cited by anyone.',
      },
    ],
  },
  {
    slug: 'legislative-constraints',
    name: 'Legislative constraints',
    description: 'Parliament questions, investigates and can refuse.',
    parts: [
      {
        slug: 'legislative-scrutiny',
        name: 'Legislative scrutiny',
        description: 'Bills and budgets are read, debated and amended before they pass.',
      },
      {
        slug: 'opposition-rights',
        name: 'Rights of the opposition',
        description: 'Those in the minority have time, information and a voice.',
      },
      {
        slug: 'oversight',
        name: 'Independent oversight',
        description:
          'Auditors, ombudsmen and inspectors look where they choose and publish what they find.',
      },
    ],
  },
  {
    slug: 'equality-before-the-law',
    name: 'Equality before the law',
    description: 'The same rules hold for the strong, the poor and the unpopular.',
    parts: [
      {
        slug: 'fair-trial',
        name: 'Fair trial',
        description: 'Charges are known, defence is real, and judgment comes in time.',
      },
      {
        slug: 'minority-protection',
        name: 'Protection of minorities',
        description: 'Language, faith and origin cost nobody their rights.',
      },
      {
        slug: 'impartial-administration',
        name: 'Impartial administration',
        description: 'Offices treat like cases alike and give reasons.',
      },
    ],
  },
  {
    slug: 'civil-society-participation',
    name: 'Civil society participation',
    description: 'Organised people are heard before decisions are made.',
    parts: [
      {
        slug: 'public-consultation',
        name: 'Public consultation',
        description: 'Those concerned are asked in time and answered in substance.',
      },
      {
        slug: 'petition-and-initiative',
        name: 'Petition and initiative',
        description: 'Signatures put a matter on the table.',
      },
    ],
  },
  {
    slug: 'direct-popular-vote',
    name: 'Direct popular vote',
    description: 'Referendums and recalls can be called by rule and bind when they should.',
  },
  {
    slug: 'local-government',
    name: 'Local government',
    description: 'Towns and regions decide and pay for what is theirs.',
    parts: [
      {
        slug: 'local-budgets',
        name: 'Local budgets',
        description: 'Local councils have money of their own and open books.',
      },
      {
        slug: 'village-deliberation',
        name: 'Village deliberation',
        description: 'Assemblies of residents debate, decide and record.',
      },
    ],
  },
  {
    slug: 'integrity',
    name: 'Integrity of office',
    description: 'Power is not bought, rented or inherited.',
    parts: [
      {
        slug: 'access-to-information',
        name: 'Access to information',
        description: 'What the state knows can be asked for and is given.',
      },
      {
        slug: 'party-finance',
        name: 'Party finance',
        description: 'Who pays for politics is written down and limited.',
      },
      {
        slug: 'public-procurement',
        name: 'Public procurement',
        description: 'The state buys by open contest.',
      },
      {
        slug: 'lobbying-transparency',
        name: 'Open lobbying',
        description: 'Who met whom about what can be looked up.',
      },
    ],
  },
];
