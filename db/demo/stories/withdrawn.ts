import { days, draft, hours, published } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { note, p, quote } from '../write.ts';

const world = { by: 'second', editor: 'editor' } as const;

export const withdrawnStories: readonly DemoStory[] = [
  {
    slug: 'port-city-cancels-its-second-mayoral-run-off',
    slugline: 'MEXICO-RUNOFF',
    kicker: 'Elections',
    headline: 'Port city cancels its second mayoral run-off',
    standfirst: 'The ministry names 61 polling places without power. The city’s own list has nine.',
    section: 'elections',
    desk: 'World',
    dateline: 'Tampico (CC)',
    authors: ['rosaura-melgarejo', 'tomas-brandt'],
    agencies: ['CC'],
    topics: ['elections', 'local-government'],
    countries: ['MX'],
    indicators: [
      [
        'elected-local-office',
        'MX',
        'autocracy',
        'A run-off was called off five days before the vote.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'blackout',
      alt: 'A city at night under a full moon; windows are lit, and a small mast sends broken red arcs.',
      caption: 'Parts of the harbour quarter had no power on the evening of the first run-off.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'The second run-off for mayor in a port city on Mexico’s gulf coast was cancelled on {day}, five days before the vote, because 61 polling places are said to be without power.',
      ),
      p(
        'The figure comes from a letter of the interior ministry. A list kept by the city’s works department, seen by this agency, names nine. “We went to the other 52 with a lamp,” the head of the department said. “We did not need it.”',
      ),
      p('Both candidates protested. One of them asked for the vote to be held by daylight.'),
      note('Ministry rang at 13:40 and disputes the 61. Letter asked for, not yet here.'),
    ],
    life: published(world, 205, {
      do: 'hold',
      by: 'sub',
      at: 46,
      reason: 'Ministry disputes the 61. Letter asked for; hold until we have it in hand.',
    }),
  },
  {
    slug: 'poll-says-trust-in-counts-is-rising',
    slugline: 'POLL-TRUST',
    kicker: 'Poll',
    headline: 'Poll says that trust in vote counts is rising',
    standfirst: 'Sixty-four in a hundred believe their own count, a survey in six countries finds.',
    section: 'elections',
    desk: 'World',
    dateline: 'Vienna (kp)',
    authors: ['tomas-brandt'],
    agencies: ['kp'],
    topics: ['vote-counting'],
    countries: ['AT', 'SI'],
    indicators: [['vote-counting', 'AT', 'mixed', 'Survey only; method not published.']],
    urgency: 4,
    body: [
      p(
        'Sixty-four in a hundred people trust the counting of votes in their own country, six points more than two years ago, according to a survey in six countries that was published in Vienna on {day}.',
      ),
      p(
        'Trust was highest among those who had once watched a count and lowest among those who had once lost one. The institute asked 3,100 people by telephone.',
      ),
    ],
    life: published(world, days(1) + 260, {
      do: 'unpublish',
      by: 'editor',
      at: hours(21),
      reason: 'Institute cannot show how the 3,100 were drawn. Off until it can.',
    }),
  },
  {
    slug: 'audit-office-paid-for-a-vanished-bridge',
    slugline: 'AUDIT-BRIDGE',
    kicker: 'Audits',
    headline: 'Regional audit office paid for a bridge that vanished',
    standfirst: 'A contract of eleven pages describes a crossing that nobody has seen.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Quito (SUR)',
    authors: ['tomas-brandt'],
    agencies: ['SUR'],
    topics: ['audits', 'procurement'],
    countries: ['EC'],
    indicators: [['oversight', 'EC', 'autocracy', 'Withdrawn with the story.']],
    urgency: 2,
    photo: {
      picture: 'bridge',
      alt: 'A stone bridge with five arches over a wide river; figures cross it towards a small town.',
      caption: 'A bridge in the province; not the one in the contract.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'A regional audit office in Ecuador paid 1.4 million dollars for a bridge that does not exist, according to a contract of eleven pages that this agency has seen.',
      ),
      quote(
        'We have no such bridge. We have a ferry, and it is enough.',
        'The headman of a village on the river',
      ),
      p('The office did not answer questions before publication.'),
    ],
    life: published(
      world,
      days(3) + 210,
      {
        do: 'hold',
        by: 'chief',
        at: days(3) + 60,
        reason: 'Office says that the seal is not theirs.',
      },
      {
        do: 'kill',
        by: 'chief',
        at: days(2) + 900,
        reason:
          'The contract is a forgery: seal, date and two signatures are copied from another file. Our source was deceived.',
        notice:
          'A report about a regional audit office, distributed under this address, was based on a document that we have since found to be forged. It must not be used. We apologise to those whom it concerned.',
      },
    ),
  },
  {
    slug: 'rumour-of-an-early-vote-second-try',
    slugline: 'RUMOUR-VOTE',
    kicker: 'Elections',
    headline: 'Rumour of an early vote, second try',
    standfirst: '',
    section: 'elections',
    desk: 'World',
    dateline: 'Lima (SUR)',
    authors: ['ines-calderon'],
    agencies: ['SUR'],
    topics: ['elections'],
    countries: ['PE'],
    indicators: [],
    urgency: 5,
    body: [
      p(
        'Three people who say that they know the date of an early vote named three dates on {day}. All three asked not to be named; two of them had asked each other.',
      ),
    ],
    life: {
      ...draft('reporter', days(1) + 300),
      steps: [
        {
          do: 'spike',
          by: 'reporter',
          at: hours(22),
          reason: 'Nothing holds. If it comes true, we write it new.',
        },
      ],
    },
  },
];
