import { approved, hours } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, p, quote, ul } from '../write.ts';

export const storiesToCome: readonly DemoStory[] = [
  {
    slug: 'tuvalu-night-ferries-return-with-the-sheets',
    slugline: 'TUVALU-FERRIES',
    kicker: 'Tuvalu',
    headline: 'Night ferries bring Tuvalu’s tally sheets home, and the losers travel along',
    standfirst: 'Every boat carries one agent of each list. They share a cabin by regulation.',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Funafuti (LW)',
    authors: ['tekura-ioabo'],
    agencies: ['LW'],
    topics: ['tally-sheets', 'vote-counting'],
    countries: ['TV'],
    indicators: [
      ['vote-counting', 'TV', 'democracy', 'Sheets are never out of sight of two rival agents.'],
    ],
    urgency: 3,
    photo: {
      picture: 'ferry',
      alt: 'A small ferry with boxes stacked on deck crosses calm water under a low red sun.',
      caption: 'The boat from Nanumea takes two days.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'The tally sheets of Tuvalu’s eight outer islands reached Funafuti by boat on {day}, each in the company of two agents who had spent up to two days in the same cabin because a regulation demands it.',
      ),
      p(
        'The rule is from 1978. It says that a sheet must not be out of sight of either side. “You learn how the other man snores,” said Pesega Lauti-Tomasi, who has made the voyage five times for the losing list. “After that you do not think that he would steal.”',
      ),
      quote(
        'We played cards for the upper bunk. The sheet slept in the middle.',
        'Pesega Lauti-Tomasi, agent',
      ),
      p(
        'The results are the same as those that were read out by radio on the evening of the vote. They always are, the returning officer said. The voyage is for the case in which they are not.',
      ),
    ],
    life: approved({ by: 'elections-reporter', editor: 'elections-editor' }, 130, {
      do: 'schedule',
      by: 'elections-editor',
      at: 118,
      for: -205,
    }),
  },
  {
    slug: 'thirty-one-questions-a-jury-asked',
    slugline: 'JURY-QUESTIONS',
    kicker: 'Right to a fair trial',
    headline: 'Thirty-one questions that a jury asked, and the judge’s face at each',
    standfirst:
      'In Almaty jurors may now put questions to witnesses on paper. A clerk kept the first sheets.',
    section: 'courts',
    desk: 'World',
    dateline: 'Almaty (SW)',
    authors: ['aigerim-toktarkyzy', 'ines-calderon'],
    agencies: ['SW'],
    topics: ['juries', 'courts'],
    countries: ['KZ'],
    indicators: [['fair-trial', 'KZ', 'democracy', 'Jurors may question witnesses in writing.']],
    urgency: 4,
    photo: {
      picture: 'court',
      alt: 'A pale courthouse with columns against a yellow sky; three robed figures cast long shadows on the steps.',
      caption: 'Questions go to the bench on a slip, folded once.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Under a rule that has been in force since spring, jurors in Almaty may pass questions to the witness through the judge. The clerk of one courtroom kept the first thirty-one slips and, in a second column, what the judge did with his eyebrows.',
      ),
      p(
        'The shortest asks: “Left or right?” It had not occurred to either lawyer in four days. The longest concerns the price of a saddle.',
      ),
      h2('Eyebrows'),
      ul(
        '**Raised, question put:** nineteen.',
        '**Not raised, question put:** seven.',
        '**Raised, question refused:** five.',
      ),
      p(
        'Refusals are explained at once. In two cases the explanation, which has to be given aloud, led the judge to change his mind.',
      ),
      quote('A juror who may not ask is an audience.', 'Judge Yerbolat Kasteev-Mamyrov'),
    ],
    life: approved({ by: 'reporter', editor: 'editor' }, hours(5), {
      do: 'schedule',
      by: 'editor',
      at: hours(4) + 50,
      for: -hours(15),
    }),
  },
  {
    slug: 'weekend-quiz-of-a-returning-officer',
    slugline: 'OPINION-WEEKEND',
    kicker: 'Opinion',
    headline: 'What I would ask every candidate, if they let the caretaker ask',
    standfirst: 'Six questions about gymnasiums, keys and lamps.',
    section: 'opinion',
    desk: 'World',
    dateline: 'Saint-Louis (AMD)',
    authors: ['aida-mbengue'],
    agencies: ['AMD'],
    topics: ['elections'],
    countries: ['SN'],
    indicators: [],
    urgency: 5,
    body: [
      p(
        'Debates are opened by moderators, who ask about the world. I should like to hear one opened by the person who unlocks the hall.',
      ),
      p(
        'She would ask who paid for the chairs. She would ask whether the candidate has ever carried one back. She would ask where the light switch is, since a person who wants to lead a country ought to know how to leave a room.',
      ),
      p(
        'I have three more questions. They are about sweeping, and I shall keep them for the evening.',
      ),
    ],
    life: approved({ by: 'second', editor: 'editor' }, hours(9), {
      do: 'schedule',
      by: 'editor',
      at: hours(8) + 30,
      for: -hours(41),
    }),
  },
  {
    slug: 'moldovan-villages-abroad-count-first',
    slugline: 'MOLDOVA-ABROAD',
    kicker: 'Elections',
    headline: 'Moldova will count votes from abroad first, so that nobody waits for them',
    standfirst: 'They used to come last and change the night. Now the night begins with them.',
    section: 'elections',
    desk: 'World',
    dateline: 'Chișinău/Riga (BPB)',
    authors: ['tomas-brandt', 'oksana-terlyha'],
    agencies: ['BPB'],
    topics: ['vote-counting', 'elections'],
    countries: ['MD'],
    indicators: [
      [
        'vote-counting',
        'MD',
        'democracy',
        'The order of counting is fixed by law rather than by the hour of arrival.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'ballot',
      alt: 'A hand lets a folded paper fall into a glass ballot box under a lamp.',
      caption: 'Boxes from abroad will be opened at nine in the evening.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Votes cast abroad will be counted first at the next election in Moldova, the electoral commission decided on {day}. Until now they came last and often turned the result in the small hours.',
      ),
      p(
        'About one vote in six is cast outside the country. “People went to bed with one parliament and got up with another,” said a member of the commission, Ludmila Botnarciuc-Vrabie. “Nothing was wrong with the count. There was something wrong with the night.”',
      ),
      p(
        'The results from abroad will be announced as a block. Both large groups agreed, each for its own reason.',
      ),
    ],
    life: approved({ by: 'second', editor: 'editor' }, 33),
  },
  {
    slug: 'botswana-youth-councils-get-half-a-vote',
    slugline: 'BOTSWANA-YOUTH',
    kicker: 'Local government',
    headline: 'Botswana’s youth councils get half a vote, and use it to ask for the other half',
    standfirst: 'Two councillors under twenty count as one. They have to agree first.',
    section: 'world',
    desk: 'World',
    dateline: 'Gaborone (GLN)',
    authors: ['ines-calderon', 'thandiwe-mbewe'],
    agencies: ['GLN'],
    topics: ['local-government'],
    countries: ['BW'],
    indicators: [
      [
        'elected-local-office',
        'BW',
        'democracy',
        'Elected youth members vote in district councils, jointly.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'tree',
      alt: 'A great round tree shades a circle of people on reddish ground; one stands at the trunk and speaks.',
      caption: 'The youth council of Serowe meets after school.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Two elected youth members sit on each district council of Botswana from {day}. Together they have one vote, which counts only if both raise a hand.',
      ),
      p(
        'The compromise was found at three in the morning by a minister who has twins. In the first sitting, in Serowe, the two agreed on four of five matters: lamps, a bus, the price of pads, and a motion for the other half.',
      ),
      quote('We disagree about football. It has not come up.', 'Lesego Moatlhodi-Pheko, 19'),
    ],
    life: approved({ by: 'reporter', editor: 'chief' }, 71),
  },
  {
    slug: 'report-on-ministers-calendars',
    slugline: 'CALENDARS-REPORT',
    kicker: 'Access to information',
    headline:
      'Ministers’ calendars in twenty capitals: what the law promises and what came in the post',
    standfirst:
      'The alliance asked for one ordinary week. Seven sent it, five sent a bill, one sent a poem.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Hamburg/Lima/Kampala (kp/SUR/GLN)',
    authors: ['tomas-brandt', 'thandiwe-mbewe', 'marisol-quintanar'],
    agencies: ['kp', 'SUR', 'GLN'],
    topics: ['access-to-information', 'lobbying', 'open-registers'],
    countries: ['AT', 'SI', 'CL', 'UG', 'MW', 'IS'],
    indicators: [
      ['access-to-information', 'CL', 'democracy', 'The full week came within three days.'],
      ['access-to-information', 'AT', 'mixed', 'Half of the entries were blackened, with reasons.'],
      ['access-to-information', 'UG', 'autocracy', 'No answer after ninety days.'],
    ],
    urgency: 2,
    photo: {
      picture: 'reading-room',
      alt: 'Readers at long tables with green lamps in a hall with high windows and galleries of books.',
      caption: 'The answers fill two boxes.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'In twenty capitals reporters of this alliance asked for the same thing in the same words: the calendar of one minister in one ordinary week of February. The law gives a right to it in seventeen.',
      ),
      p(
        'Seven sent it. Four sent part of it. Five sent a bill, the highest of them over 2,100 euros, for the labour of blackening. Three have not answered. One, in a northern island state, sent the calendar and, on the last page, a poem about February, whose author the ministry declines to name.',
      ),
      fact(
        'What came',
        ul(
          '**In full:** 7',
          '**In part:** 4',
          '**A bill first:** 5',
          '**Nothing:** 3',
          '**In full, with a poem:** 1',
        ),
      ),
      h2('What is in them'),
      p(
        'Ministers meet ministers. That is the chief finding. Of 1,102 hours that could be read, 460 were spent with other ministers, 90 in cars and 61 with someone who was not paid to be there.',
      ),
      quote(
        'It is the only document in the house that says what we are for.',
        'A minister’s secretary, of the calendar',
      ),
      p(
        'The calendars are [published as they came](https://example.org/calendars), bills included.',
      ),
    ],
    note: 'All partners publish at the same minute. Do not move it alone.',
    life: approved({ by: 'second', editor: 'editor' }, hours(2), {
      do: 'embargo',
      by: 'editor',
      at: 112,
      until: -hours(17),
    }),
  },
];
