import { days, draft, hours, inReview, returned } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { h2, note, p, quote } from '../write.ts';

export const storiesOnTheDesk: readonly DemoStory[] = [
  {
    slug: 'togo-observers-publish-their-own-count',
    slugline: 'TOGO-OBSERVERS',
    kicker: 'Observers',
    headline: 'Togo’s observers publish their own count, and it is the same to within nine votes',
    standfirst: 'They had 4,100 volunteers, one spreadsheet and a hall without windows.',
    section: 'elections',
    desk: 'World',
    dateline: 'Lomé (AMD)',
    authors: ['ines-calderon', 'khady-mbodj'],
    agencies: ['AMD'],
    topics: ['observers', 'vote-counting', 'tally-sheets'],
    countries: ['TG'],
    indicators: [
      [
        'vote-counting',
        'TG',
        'democracy',
        'A parallel count was allowed and matches the official one.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'count',
      alt: 'Rows of people at long tables with ballot boxes and stacks of paper, in a green hall with tall arched windows.',
      caption: 'Volunteers add up tally sheets in Lomé.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Observers in Togo published their own count of the local vote on {day}. It differs from the official result by nine votes in 1.9 million.',
      ),
      p(
        'For the first time volunteers were allowed to copy the tally sheet at every polling place. They sent the figures by text message to a hall in Lomé where students typed them into one long list.',
      ),
      p(
        '“We were prepared for a scandal,” said the coordinator, Afi Kpodzro-Lawson. “We had not prepared anything for this.” She added that the nine votes had been found: they were hers, a sheet that she had typed herself.',
      ),
      quote(
        'The best result for an observer is boredom [on the evening of the count]. We were very bored.',
        'Afi Kpodzro-Lawson',
      ),
    ],
    note: 'Nine votes: both lists attached. Second call to the commission at 15:00.',
    life: inReview('reporter', 192),
  },
  {
    slug: 'georgia-media-council-meets-behind-a-glass-door',
    slugline: 'GEORGIA-COUNCIL',
    kicker: 'Press & speech',
    headline: 'Georgia’s new media council meets behind a door of glass',
    standfirst:
      'The public can see it and cannot hear it. A lip-reader has applied for a press card.',
    section: 'press-and-speech',
    desk: 'World',
    dateline: 'Tbilisi (BPB)',
    authors: ['tomas-brandt', 'gela-murvanidze'],
    agencies: ['BPB'],
    topics: ['press', 'broadcasting'],
    countries: ['GE'],
    indicators: [['media-freedom', 'GE', 'mixed', 'Sittings can be watched but not followed.']],
    urgency: 3,
    body: [
      p(
        'The council that will hand out radio licences in Georgia met for the first time on {day} in a room with a glass door. The law says that its sittings are open to view.',
      ),
      p(
        'Forty people viewed. Inside, eleven members spoke for two hours. A loudspeaker was not provided for, the secretary said, since the law does not mention hearing.',
      ),
      p(
        'Among those outside was Keti Lortkipanidze-Maisuradze, who has been deaf since childhood and who wrote down the first hour on a pad. She has applied for a press card. The council, she reports, talked about lunch and then about her.',
      ),
    ],
    life: inReview('second', 48),
  },
  {
    slug: 'palau-senate-counts-by-hand-on-television',
    slugline: 'PALAU-HANDS',
    kicker: 'Palau',
    headline: 'Palau’s senate counts its hands on television, twice',
    standfirst: 'The voting machine broke. Members found that they liked looking at each other.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Ngerulmud/Suva (LW)',
    authors: ['ines-calderon', 'sefina-leaupepetele'],
    agencies: ['LW'],
    topics: ['parliaments'],
    countries: ['PW'],
    indicators: [
      ['legislative-scrutiny', 'PW', 'democracy', 'Votes are by show of hands and broadcast.'],
    ],
    urgency: 4,
    photo: {
      picture: 'hands',
      alt: 'Many raised hands hold up white, red and yellow sheets of paper against a pale blue sky.',
      caption: 'The gallery joined in, and was asked to stop.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'Since the voting machine of Palau’s senate broke in August, its members have voted by raising a hand. On {day} they decided, by a show of hands, to keep it that way.',
      ),
      p(
        'The clerk counts from the left, then from the right. Both numbers are shown on the screen. If they differ, everybody laughs and it is done again, which has happened twice.',
      ),
    ],
    life: {
      ...inReview('reporter', 26),
      started: hours(7),
      steps: [
        { do: 'submit', by: 'reporter', at: hours(5) },
        {
          do: 'request_changes',
          by: 'editor',
          at: hours(3) + 20,
          reason:
            'Who decided, and by how many? Please ask the clerk for the tally, and drop the second paragraph on the machine’s maker.',
        },
        {
          do: 'edit',
          by: 'reporter',
          at: 52,
          change: { swap: [['to keep it that way.', 'by nine to four, to keep it that way.']] },
        },
        { do: 'submit', by: 'reporter', at: 26 },
      ],
    },
  },
  {
    slug: 'latvian-schools-hold-a-phone-free-parliament-day',
    slugline: 'LATVIA-SCHOOLS',
    kicker: 'Latvia',
    headline: 'Latvian schools hold a parliament day without telephones',
    standfirst: 'Pupils of 412 schools argued about one bill. Nobody could look up what to think.',
    section: 'parliaments',
    desk: 'Elections',
    dateline: 'Riga (BPB)',
    authors: ['maarika-tammsoo'],
    agencies: ['BPB'],
    topics: ['parliaments'],
    countries: ['LV'],
    indicators: [
      [
        'academic-freedom',
        'LV',
        'democracy',
        'Schools chose the bill and the rules of debate themselves.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'In 412 schools in Latvia pupils debated the same bill on {day} from nine to one, with pencils, rules of order and no telephone.',
      ),
      p(
        'The bill, on the upkeep of country roads, had been drawn by lot. “I thought it would be nothing,” said Elza Grāvīte-Liepkalne, 15, from Cēsis. “Then it turned out that the school bus was in it.”',
      ),
      p(
        'The results go to the committee in charge. By a narrow majority the pupils are for gravel.',
      ),
    ],
    life: inReview('elections-reporter', 124),
  },
  {
    slug: 'malawi-clerks-refuse-to-sign-a-tally-they-did-not-see',
    slugline: 'MALAWI-TALLY',
    kicker: 'Malawi',
    headline: 'Clerks refuse to sign a tally that they did not see',
    standfirst:
      'Eleven of fourteen put down their pens. The three others had been on the night shift.',
    section: 'elections',
    desk: 'World',
    dateline: 'Blantyre (GLN)',
    authors: ['ines-calderon', 'thandiwe-mbewe'],
    agencies: ['GLN'],
    topics: ['tally-sheets', 'vote-counting'],
    countries: ['MW'],
    indicators: [
      ['vote-counting', 'MW', 'democracy', 'Clerks enforced a rule that nobody signs unseen.'],
    ],
    urgency: 3,
    body: [
      p(
        'Eleven of fourteen clerks at a counting centre in Blantyre refused on {day} to sign a tally that had been completed while they slept.',
      ),
      p(
        'Nobody claims that it is wrong. “It may be perfect,” said one of them. “I was asked to sign that I had seen it.”',
      ),
      p('The centre is adding up again. About 5,000 sheets are concerned.'),
    ],
    life: returned(
      { by: 'reporter', editor: 'editor' },
      hours(2) + 10,
      '“About 5,000”: we need the exact number, and who says so. Name the clerk or say why not. Is there a rule they rely on? Quote it.',
    ),
  },
  {
    slug: 'council-live-streams-end-for-technical-reasons',
    slugline: 'AUSTRIA-STREAMS',
    kicker: 'Local government',
    headline: 'Council live streams end “for technical reasons” on the day of the budget',
    standfirst: 'The camera works, says the man who installed it.',
    section: 'press-and-speech',
    desk: 'World',
    dateline: 'Linz/Vienna (kp)',
    authors: ['tomas-brandt', 'hannelore-grieb'],
    agencies: ['kp'],
    topics: ['local-government', 'access-to-information'],
    countries: ['AT'],
    indicators: [
      [
        'access-to-information',
        'AT',
        'autocracy',
        'Six councils stopped streaming in the same week.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'Six town councils in Upper Austria have ended the live streams of their sittings within a week, each “for technical reasons”. In all six the budget was on the agenda.',
      ),
      p(
        'The cameras were installed by the same electrician. He says that they work, and that he has looked.',
      ),
    ],
    life: returned(
      { by: 'second', editor: 'editor' },
      hours(4),
      'We accuse six councils in one paragraph. Call all six; give each a sentence. Nadia should read it before it comes back.',
    ),
  },
  {
    slug: '',
    slugline: '',
    kicker: '',
    headline: '',
    standfirst: '',
    section: 'world',
    desk: 'World',
    dateline: '',
    authors: [],
    agencies: [],
    topics: [],
    countries: [],
    indicators: [],
    urgency: 3,
    body: [p('')],
    life: draft('reporter', 58),
  },
  {
    slug: 'embassies-and-observers-visas',
    slugline: 'OBSERVER-VISAS',
    kicker: 'Observers',
    headline: 'Observers’ visas: what three embassies told us, and how long it took',
    standfirst: 'An invitation to observe is a sentence. A visa is a form. The form decides.',
    section: 'elections',
    desk: 'World',
    dateline: 'Lima/Quito (SUR/kp)',
    authors: ['ines-calderon'],
    agencies: ['SUR', 'kp'],
    topics: ['observers'],
    countries: ['PE', 'EC'],
    indicators: [
      [
        'clean-elections',
        'EC',
        'mixed',
        'Observers are invited by one office and delayed by another.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'Observers who were invited to this year’s votes in the region waited for their visas for between two days and eleven weeks, a comparison of 84 applications shows.',
      ),
      p(
        'The invitation comes from the electoral authority. The visa comes from the embassy. Neither, it turns out, has the other’s telephone number.',
      ),
      h2('Three embassies'),
      p(
        'Embassy one answered within a day. Embassy two asked for a certificate that it does not issue any more. Embassy three [name to come] has asked whether we are observers.',
      ),
      quote(
        'The stamp arrived on the Wednesday after the election. It is a very nice stamp.',
        'An observer from Paraguay',
      ),
      note(
        'Third embassy: second call {day+1}. Table of 84 cases is in my folder; needs a second pair of eyes.',
      ),
    ],
    note: 'Wanted for the weekend. 600 words at most.',
    life: draft('reporter', hours(6)),
  },
  {
    slug: 'five-figures-on-voting-at-sixteen',
    slugline: 'VOTE-SIXTEEN',
    kicker: 'Elections',
    headline: 'Five figures on who may vote at sixteen',
    standfirst: '',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Vienna (kp)',
    authors: ['khady-mbodj'],
    agencies: ['kp'],
    topics: ['elections', 'voter-registers'],
    countries: ['AT'],
    indicators: [],
    urgency: 4,
    body: [
      p(
        'Figures one to three are checked. Four is from a press release and has to go. Five is the best one, if it is true.',
      ),
    ],
    life: draft('elections-reporter', hours(27)),
  },
  {
    slug: 'what-a-polling-place-costs',
    slugline: 'POLLING-COST',
    kicker: 'Analysis',
    headline: 'Ink, paper, lamp: what a polling place costs',
    standfirst: 'In nine countries the dearest item is the same, and it is not the ballot.',
    section: 'long-view',
    desk: 'World',
    dateline: 'Vienna/Lima (kp/SUR)',
    authors: ['tomas-brandt', 'marisol-quintanar'],
    agencies: ['kp', 'SUR'],
    topics: ['ballot-papers', 'procurement'],
    countries: ['PE', 'AT', 'GH'],
    indicators: [],
    urgency: 5,
    photo: {
      picture: 'school',
      alt: 'An empty classroom at dawn with two voting booths, a table and a box; a blackboard behind.',
      caption: 'A classroom on the evening before.',
      credit: '',
    },
    body: [
      p(
        'A polling place costs between 212 and 1,900 euros a day. We have taken nine apart, item by item.',
      ),
      p(
        'The ballot papers come to less than a tenth. Ink is nothing. The lamp is nothing, until there is none. What costs is the night: someone has to sit beside the boxes.',
      ),
      p(
        'In Ghana it is two teachers and a torch. In Austria it is a lock, an insurance and a form in which the lock is described.',
      ),
    ],
    life: draft('second', days(1) + 60),
  },
];
