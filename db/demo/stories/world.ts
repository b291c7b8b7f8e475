import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, p, pull, quote } from '../write.ts';

const world = { by: 'reporter', editor: 'editor' } as const;
const second = { by: 'second', editor: 'editor' } as const;

export const worldStories: readonly DemoStory[] = [
  {
    slug: 'andorra-parishes-get-a-veto-on-avalanche-maps',
    slugline: 'ANDORRA-MAPS',
    kicker: 'Andorra',
    headline: 'Andorra’s parishes get a say in where the snow may fall',
    standfirst:
      'Danger maps decide where one may build. From today they need the signature of those who live beneath.',
    section: 'world',
    desk: 'World',
    dateline: 'Andorra la Vella (kp)',
    authors: ['tomas-brandt'],
    agencies: ['kp'],
    topics: ['local-government'],
    countries: ['AD'],
    indicators: [
      [
        'public-consultation',
        'AD',
        'democracy',
        'Danger maps take effect only after a public hearing in the parish.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'Maps that show where avalanches may come down in Andorra take effect only after a hearing in the parish concerned, under a decree that came into force on {day}.',
      ),
      p(
        'The maps decide where one may build and what a house is worth. Until now they were drawn in the capital, in summer.',
      ),
      p(
        'In the hearing each slope is walked, in summer and once under snow, with whoever wishes to come. What people remember is written beside what the model says. On a trial slope above Canillo the two differed by eighty metres; the model was moved.',
      ),
      p(
        'The parishes may not make a danger smaller. They may ask how it was measured, and demand a second opinion. Shepherds count as experts.',
      ),
    ],
    life: published(second, 37),
  },
  {
    slug: 'baltic-clerks-agree-one-form-for-party-donors',
    slugline: 'BALTIC-DONORS',
    kicker: 'Party finance',
    headline: 'Three Baltic states agree on one form for party donors, and on who may not be one',
    standfirst: 'It took clerks eleven meetings to define “gift”. Sauna evenings are in.',
    section: 'world',
    desk: 'World',
    dateline: 'Riga/Kuressaare (BPB)',
    authors: ['maarika-tammsoo', 'zofia-malewicz-bak'],
    agencies: ['BPB'],
    topics: ['party-finance', 'open-registers'],
    countries: ['LV', 'EE', 'LT'],
    indicators: [
      [
        'party-finance',
        'LV',
        'democracy',
        'Donors are listed in one register across three states.',
      ],
      [
        'party-finance',
        'EE',
        'democracy',
        'Donors are listed in one register across three states.',
      ],
      [
        'party-finance',
        'LT',
        'democracy',
        'Donors are listed in one register across three states.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'form',
      alt: 'A hand with a pen fills in a form of nine numbered lines; the third is marked in red.',
      caption: 'The common form has nine lines. Its explanation has sixty pages.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Election offices in Latvia, Estonia and Lithuania will use the same form for donations to parties from next year, and keep them in one register that anyone can search, they announced in Riga on {day}.',
      ),
      p(
        'The form has nine lines. The work was in the third: _Kind of gift_. After eleven meetings the clerks agreed that a gift is anything for which one would otherwise have paid, including advice, firewood, a hall at half price and “an evening in a sauna with more than four persons”.',
      ),
      quote(
        'In the ninth meeting we stopped talking about money and started talking about lifts [rides in a car]. Then it went quickly.',
        'Sanita Zīverte-Ozola, of the Latvian election office',
      ),
      p(
        'Firewood gave more trouble than companies. In the countryside it is brought round before a campaign, by neighbours, without being asked for, and in quantities that depend on the winter rather than on conviction. The form now knows a stack: up to three steres it is neighbourly, above that it is listed.',
      ),
      p(
        'Names will be shown with the municipality and the year of birth, which was the compromise between Tallinn, where everything is searchable, and Vilnius, where the data authority had asked for initials. Anyone who finds that a gift is missing can write it in. The party has ten days in which to remember.',
      ),
      p(
        'Companies that sell to the state may not give at all. Nor may their owners, in the same year. Parties that want to know whether someone may give can ask the register before they say thank you.',
      ),
      p('Finland has asked to join, with a reservation about saunas.'),
    ],
    life: published(world, hours(3) + 2),
  },
  {
    slug: 'tonga-census-counts-those-who-are-away',
    slugline: 'TONGA-CENSUS',
    kicker: 'Census',
    headline: 'Tonga counts those who are away, by asking those who wait for them',
    standfirst:
      'Every household names the absent and what they would vote on. The answers fill a second book.',
    section: 'world',
    desk: 'World',
    dateline: 'Nukuʻalofa/Suva (LW)',
    authors: ['sefina-leaupepetele'],
    agencies: ['LW'],
    topics: ['census', 'voter-registers'],
    countries: ['TO'],
    indicators: [
      [
        'electoral-access',
        'TO',
        'mixed',
        'People abroad are counted for the first time, but still have no vote.',
      ],
      [
        'voter-registration',
        'TO',
        'autocracy',
        'More citizens live abroad without a vote than at home with one.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'island',
      alt: 'A green island with a white church, palm trees and small houses above a turquoise bay with outrigger boats.',
      caption: 'On Vavaʻu enumerators found two empty beds in the average house.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'Enumerators in Tonga asked every household a question on {day-1} that had been in no census before: who of yours is not here?',
      ),
      p(
        'The answer fills a second book, which is now thicker than the first. For 100,000 people on the islands there are, by first estimates, 140,000 elsewhere. They send money, advice and, in one village near Neiafu, the opinion of an uncle on the colour of the church.',
      ),
      p(
        'They have no vote. The census office was careful to call the second book “information”. Members of the assembly were less careful. “If we count them, we have to face them,” said Sālote Havea-Fifita, who wants two seats for those abroad.',
      ),
      h2('A question in pencil'),
      p(
        'Counting them is not simple. Enumerators were told to write down whoever “would be laid a place”. In Haʻafeva that included a son who had left in 1988 and a dog. The office in Nukuʻalofa takes the view that those who lay the places know best, and will correct for dogs.',
      ),
      p(
        'The last line on the sheet asks what the absent “would most like to be asked”. It was added in pencil during a trial and left in. The commonest answer so far is the date of the ferry. The second is land.',
      ),
      p('Results are due in four months.'),
    ],
    life: published(second, hours(6) + 31),
  },
  {
    slug: 'border-traders-of-the-great-lakes-elect-a-council',
    slugline: 'LAKES-TRADERS',
    kicker: 'Great Lakes',
    headline: 'Women who carry goods across four borders elect a council of their own',
    standfirst:
      'It has no powers but the right to be received. Customs offices have begun to tidy up.',
    section: 'world',
    desk: 'World',
    dateline: 'Goma/Kigali/Kampala (GLN)',
    authors: ['thandiwe-mbewe', 'wanjiru-kibet'],
    agencies: ['GLN'],
    topics: ['associations', 'trade-unions'],
    countries: ['CD', 'RW', 'UG', 'BI'],
    indicators: [
      [
        'freedom-of-association',
        'CD',
        'democracy',
        'Small traders formed a cross-border association that four states recognise.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'bridge',
      alt: 'A stone bridge with five arches over a wide river; figures with loads cross it towards a small town.',
      caption:
        'About 30,000 people cross this border each day, most of them with something on their head.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Small traders on the borders between Congo, Rwanda, Uganda and Burundi have elected a council of 24, nearly all of them women who cross on foot with flour, fish and cloth. The count ended on {day-1} evening in a school in Goma.',
      ),
      p(
        'Four governments have agreed to receive the council twice a year and to answer its letters. That is all. “It is more than we had,” said Espérance Bahati-Furaha, who carries onions and got the most votes. “We had a window. When you came to it, it closed.”',
      ),
      pull('We had a window. When you came to it, it closed.', 'Espérance Bahati-Furaha, trader'),
      p(
        'Voting took nine days, at fourteen crossings, during the hours of the market. The ballot had pictures of goods rather than parties: a fish, a sack, a bolt of cloth, a hen. The hen, which stands for those who sell what they raise themselves, won in three of four countries.',
      ),
      h2('A list of nine complaints'),
      p(
        'The first letter is written. It asks for posted tariffs, a roof, a scale that can be read from the front, and an end to fees “for the chair”, which travellers pay at one crossing although nobody sits.',
      ),
      p('At that crossing, the chair was gone by {day} morning.'),
    ],
    life: published(
      second,
      hours(16) + 3,
      {
        do: 'edit',
        by: 'second',
        at: 24,
        change: {
          headline:
            'Women who carry goods across four borders elect a council, and a chair disappears',
          append: [
            p(
              'The other fees are to follow by the end of the month, customs offices in Goma and Gisenyi told the council in their first two letters.',
            ),
          ],
        },
      },
      { do: 'submit', by: 'second', at: 17 },
    ),
  },
  {
    slug: 'danube-towns-give-the-river-council-a-vote',
    slugline: 'DANUBE-COUNCIL',
    kicker: 'Danube',
    headline: 'Nineteen Danube towns give their flood council a vote',
    standfirst:
      'Advice was free and ignored. From spring the council can close a sluice against a mayor’s wish.',
    section: 'world',
    desk: 'World',
    dateline: 'Ruse/Vienna (kp)',
    authors: ['daria-holm'],
    agencies: ['kp'],
    topics: ['local-government'],
    countries: ['BG', 'RO', 'RS', 'HU', 'AT'],
    indicators: [
      [
        'elected-local-office',
        'RO',
        'mixed',
        'A joint council gains power over elected mayors in a flood, for 72 hours.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'gauge',
      alt: 'A river gauge stands in the water between two banks with small towns; on each bank a person holds up a lamp.',
      caption: 'The gauge is read from both banks, at the same minute.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Nineteen towns on the Danube have given their joint flood council the power to close sluices and open meadows for 72 hours, also against the wish of a mayor. The treaty was signed in Ruse on {day-1}.',
      ),
      p(
        'The council was founded after a flood in which each town raised its own wall and sent the water to the next. It has had gauges, a telephone list and no power. “We could tell a town what it would do to the town below,” said the council’s hydrologist, Tsvetana Dimchovska. “It knew.”',
      ),
      h2('A meadow has no vote'),
      p(
        'The hard part was the word _meadow_. Eleven towns have land that could be let under water without harm to a house, and eight do not. For two years those eight proposed that meadows be opened “where there are some”. Those who had them asked what the others would give. In the end a retired lock-keeper from the Serbian bank suggested that the payment be made by those whose walls are highest, which turned out to be the same eight.',
      ),
      p(
        'The council will decide by telephone, since a flood crest moves from the first town to the last in nine days and nobody can attend on all of them. Each call is recorded. The mayor of the town concerned is heard last, so that what is said before him has been said.',
      ),
      p(
        'Decisions need twelve of nineteen votes. Towns that are flooded on purpose are paid within thirty days from a fund that all fill by the length of their bank.',
      ),
      fact(
        'First use',
        p('A drill is planned for March. Two towns have been drawn by lot to disagree.'),
      ),
    ],
    life: published(world, hours(22) + 15),
  },
  {
    slug: 'auditors-of-two-neighbours-swap-their-books',
    slugline: 'AUDIT-SWAP',
    kicker: 'Audits',
    headline: 'Two neighbours’ town auditors swap books for a month, and see what one stops seeing',
    standfirst:
      'Bhutanese auditors read Sikkimese ledgers, and the other way round. Both found the guest house.',
    section: 'world',
    desk: 'World',
    dateline: 'Thimphu/Gangtok/Kolkata (BUN)',
    authors: ['arindam-shome', 'pema-ghale'],
    agencies: ['BUN'],
    topics: ['audits', 'local-government'],
    countries: ['BT', 'IN'],
    indicators: [
      [
        'oversight',
        'BT',
        'democracy',
        'Foreign peers read the accounts of three towns and published their notes.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'For a month auditors from three towns in Bhutan have read the ledgers of three towns in the Indian state of Sikkim, and the other way round. The notes were published on {day}.',
      ),
      p(
        'The idea is that habit makes blind. “I had signed for the guest house every year since 1998,” said Kinga Choden-Lhamo, of Paro. “My colleague asked how many guests there were. I had never thought that it was a question.” There had been nine.',
      ),
      p(
        'The visitors found a guest house too many on either side, a road sweeper who was on two payrolls and swept well on both, and a bridge that was painted each spring from the left and never reached the right.',
      ),
      p('No one is accused of anything. The swap is to be repeated with Nepal.'),
    ],
    life: published(second, hours(45)),
  },
  {
    slug: 'harbour-pilots-of-valparaiso-vote-to-answer-radio-calls-in-turn',
    slugline: 'CHILE-PILOTS',
    kicker: 'Work',
    headline: 'Harbour pilots end a quarrel of nine years with a lottery drum',
    standfirst: 'Who takes the next ship had been a matter of rank. Now it is a matter of number.',
    section: 'world',
    desk: 'World',
    dateline: 'Valparaíso (SUR)',
    authors: ['ines-calderon'],
    agencies: ['SUR'],
    topics: ['trade-unions', 'associations'],
    countries: ['CL'],
    indicators: [
      ['union-freedom', 'CL', 'democracy', 'A union settled its internal order by secret ballot.'],
    ],
    urgency: 5,
    photo: {
      picture: 'ferry',
      alt: 'A small boat with crates on deck crosses calm water under a low red sun.',
      caption: 'A pilot boat off Valparaíso. The next number is read out by radio.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'The harbour pilots of Valparaíso have voted by 41 to 12 to take ships in an order drawn each morning from a lottery drum, which ends a quarrel that had lasted for nine years.',
      ),
      p(
        'Until now the senior pilot chose. Large ships, which pay better, tended to arrive when he was awake. The younger pilots called it the tide of Don Anselmo.',
      ),
      p(
        'Nine attempts at a settlement had failed, the last over the question of who would hold the pencil. The drum was the idea of the harbour’s telephone operator, who had been asked by both sides for eleven years to say who was awake. It comes from a bingo hall and has 90 numbers. There are 53 pilots; a number that belongs to nobody means a quarter of an hour’s rest.',
      ),
      p('Don Anselmo Riquelme-Oyarce, 67, voted for the drum. “I wanted to sleep,” he said.'),
    ],
    life: published(world, days(11) + 55),
  },
  {
    slug: 'icelandic-and-faroese-fishers-share-one-black-book',
    slugline: 'NORTH-LOGBOOK',
    kicker: 'North Atlantic',
    headline: 'Fishers of three coasts open their black book to each other',
    standfirst:
      'It lists which inspector is strict and which gauge is kind. Now the inspectors read it too.',
    section: 'world',
    desk: 'World',
    dateline: 'Tórshavn/Tromsø (NT)',
    authors: ['nora-sundby', 'sigrun-snaeland'],
    agencies: ['NT'],
    topics: ['open-registers', 'associations'],
    countries: ['FO', 'IS', 'NO'],
    indicators: [
      [
        'impartial-administration',
        'FO',
        'democracy',
        'Differences between inspectors are on record and have begun to shrink.',
      ],
    ],
    urgency: 5,
    body: [
      p(
        'A notebook in which fishers of the Faroes, Iceland and northern Norway write down how each landing was inspected has been open to everyone since {day-2}, the inspectors included.',
      ),
      p(
        'For decades it went from wheelhouse to wheelhouse under a plain cover. It recorded who measured with a taut line and who with a slack one. A skipper could tell from it where to land a doubtful net.',
      ),
      p(
        'It was opened by accident. A boat was sold with the book still in its drawer, and the buyer, a schoolteacher who wanted to fish for pleasure, read it through and took it for what it is: the most exact record of an administration that exists on these coasts. She asked each skipper whose hand she could recognise. Most said that it was time.',
      ),
      p(
        'An inspector in Vardø who read his own page for the first time said that he had gone out and bought a new ruler.',
      ),
    ],
    life: published(
      world,
      days(27) + 40,
      ...republished('update', world, days(26), {
        swap: [
          [
            'had gone out and bought a new ruler',
            'had gone out and bought a new ruler, and has since been copied by four colleagues',
          ],
        ],
      }),
    ),
  },
];
