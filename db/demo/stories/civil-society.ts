import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, p, picture, quote, ul } from '../write.ts';

const world = { by: 'reporter', editor: 'editor' } as const;
const second = { by: 'second', editor: 'editor' } as const;

export const civilSocietyStories: readonly DemoStory[] = [
  {
    slug: 'malawi-villages-may-call-for-the-district-books',
    slugline: 'MALAWI-BOOKS',
    kicker: 'Village assemblies',
    headline: 'Malawi’s village assemblies win the right to have the district books read to them',
    standfirst:
      'Any hundred residents may call for the accounts. The treasurer must come, read, and stay for questions.',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Zomba/Kampala (GLN)',
    authors: ['thandiwe-mbewe', 'ines-calderon'],
    agencies: ['GLN'],
    topics: ['village-assemblies', 'audits', 'local-government'],
    countries: ['MW'],
    indicators: [
      [
        'village-deliberation',
        'MW',
        'democracy',
        'Assemblies may summon the district treasurer with a hundred signatures.',
      ],
      [
        'local-budgets',
        'MW',
        'democracy',
        'Accounts are read aloud in the language of the village.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'tree',
      alt: 'A great round tree shades a circle of people on reddish ground; one stands at the trunk and speaks.',
      caption: 'An assembly near Zomba. The treasurer’s place is at the trunk, without a chair.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Any hundred residents of a village in Malawi may from January call for the books of their district to be brought, opened and read aloud, under a law that parliament passed on {day} without a vote against.',
      ),
      p(
        'The treasurer has to come in person within three weeks. He or she reads in the language of the assembly, stands while reading, and stays until there are no more questions. The last rule was proposed by a treasurer.',
      ),
      quote(
        'If I can leave at four, they will ask the hard one at five past.',
        'Lyson Chikwatu, treasurer of a southern district',
      ),
      p(
        'The law grew out of a habit. In eleven villages round Lake Chilwa residents had asked for years to see what their district paid for maize sacks, and had been shown a summary. A teacher began to write the summaries on the school wall, one above the other. After six years the wall was full, and it was plain to see that sacks became dearer in years with elections.',
      ),
      p(
        'The wall came to the notice of a member of parliament when his car broke down beside it. He read it from left to right while he waited for a tyre. “It was the most complete document on local government that I had ever seen,” Lucius Mkandawire-Zgambo told the house at the first reading, and corrected himself: it was the only one.',
      ),
      p(
        'Opposition came from district officers, who feared quarrels. A trial in four wards last year produced 23 readings and one quarrel, about a goat. What it also produced were corrections: in nineteen of the 23 readings someone in the circle knew of something that stood in the books and not in the village, or the other way round.',
      ),
      h2('Who pays for the chalk'),
      p(
        'Each district gets money for two readings a year for each ward. Further readings are to be paid for by the village, or by nobody: the law allows a treasurer to come by bicycle.',
      ),
      p(
        'The association of districts had asked for a fee. Members struck it out after a short debate, in which one of them read the association’s own travel accounts into the record.',
      ),
    ],
    life: published(world, hours(4) + 8),
  },
  {
    slug: 'kisumu-traders-end-strike-as-stall-levy-is-withdrawn',
    slugline: 'KENYA-TRADERS',
    kicker: 'Kenya',
    headline: 'Kisumu’s traders end their strike as a levy on shade is withdrawn',
    standfirst:
      'The county had taxed awnings by the metre. For six days the market stood in the sun.',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Kisumu (GLN)',
    authors: ['wanjiru-kibet', 'tomas-brandt'],
    agencies: ['GLN'],
    topics: ['protest', 'associations', 'local-government'],
    countries: ['KE'],
    indicators: [
      [
        'right-to-assemble',
        'KE',
        'democracy',
        'A six-day stoppage ended by talks, without arrests.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'Traders in Kisumu put their awnings up again on {day-1} morning, after the county withdrew a levy that had charged them for shade by the square metre.',
      ),
      p(
        'For six days 3,100 stalls had been open but uncovered. Tomatoes were sold before eight. A butcher worked at night. “They wanted to tax the shade, so we gave it back,” said Akinyi Adongo-Were, who speaks for the eastern rows.',
      ),
      p(
        'The county had expected 90 million shillings a year. Its own health office calculated that heatstroke among market inspectors, of whom five were treated, made the levy harder to collect than to pay.',
      ),
      p(
        'Talks had begun on the third day, in the shade of the county’s own car park, which is roofed. A mediator from the fishermen’s cooperative let each side speak for as long as a bucket of ice lasted. According to those present the county’s ice melted faster, because its delegates kept their hands on it.',
      ),
      p(
        'What traders will pay for instead is light. Four rows have been dark since the transformer failed in May, and the assembly has agreed to a charge by the lamp, for as long as it burns.',
      ),
      p(
        'The agreement was signed under an awning. It provides that levies on the market are put to its assembly, with figures, sixty days before they start.',
      ),
    ],
    life: published(second, hours(13) + 15),
  },
  {
    slug: 'petition-for-open-school-boards-passes-a-million-names',
    slugline: 'INDONESIA-PETITION',
    kicker: 'Petitions',
    headline: 'Petition for elected school boards passes a million names in Indonesia',
    standfirst: 'The sheets are on paper because the rule says paper. They weigh four tonnes.',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Surabaya/Penang (STN)',
    authors: ['ligaya-dimasupil', 'tio-berensai'],
    agencies: ['STN'],
    topics: ['petitions', 'local-government'],
    countries: ['ID'],
    indicators: [
      [
        'petition-and-initiative',
        'ID',
        'democracy',
        'A petition reached the number at which parliament must debate it.',
      ],
      [
        'impartial-administration',
        'ID',
        'autocracy',
        'School boards are named from above; two members of one were dead.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'hands',
      alt: 'Many raised hands hold up white, red and yellow sheets of paper against a pale blue sky.',
      caption: 'Volunteers with signature sheets in Surabaya on the last morning of the count.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'More than a million people in Indonesia have signed a petition for elected school boards, its organisers said on {day-1}, which obliges parliament to debate the matter within ninety days.',
      ),
      p(
        'The rule asks for ink on paper. The sheets, 61,400 of them, were carried to a hall in Surabaya by motorcycle, ferry and in one case by a brass band. Four hundred volunteers are numbering them. Together they weigh a little over four tonnes, according to a rice merchant who lent his scales.',
      ),
      h2('From one broken roof'),
      p(
        'It began with the roof of a primary school near Malang, which leaked for two rainy seasons while its board, named from above, met twice. A mother of three, Endang Wulansih-Prabawa, asked who was on the board. She got seven names, of which two were dead.',
      ),
      quote(
        'I did not want to be on the board. I wanted there to be one.',
        'Endang Wulansih-Prabawa',
      ),
      p(
        'The education ministry says that boards are chosen “with regard to local wisdom” and that elections would cost more than roofs. A group of accountants in Yogyakarta has offered to work out both.',
      ),
      h2('Seventeen thousand kilometres of paper'),
      p(
        'The petition travelled along the routes of what people do anyway. A cooperative of noodle sellers carried sheets on their carts. A football league had the teams sign before kick-off. On Madura, where the ferry was the bottleneck, the captain announced that the crossing took forty minutes and a signature less than one.',
      ),
      p(
        'Eleven sheets came from a prison, with a covering letter that the signatories had children in schools too. The rule says nothing about prisoners. The volunteers have numbered the sheets and put them into a box of their own.',
      ),
      p(
        'Parliament must now check one sheet in a hundred, drawn by lot. If more than five in a hundred signatures fail, all sheets are checked. The organisers have asked to watch.',
      ),
    ],
    life: published(second, hours(23) + 24),
  },
  {
    slug: 'abidjan-les-cours-communes-elisent-leurs-cles',
    slugline: 'ABIDJAN-COURS-FR',
    kicker: 'Vie associative',
    headline: 'À Abidjan, les cours communes élisent leurs porteurs de clés',
    standfirst:
      'Qui ouvre le robinet, qui ferme le portail, qui tient le cahier : dans douze quartiers, on vote désormais chaque année.',
    language: 'fr',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Abidjan (AMD)',
    authors: ['modibo-kone-sylla'],
    agencies: ['AMD'],
    topics: ['associations', 'village-assemblies'],
    countries: ['CI'],
    indicators: [
      [
        'village-deliberation',
        'CI',
        'democracy',
        'Des charges de voisinage jusque-là héritées sont soumises au vote.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'tree',
      alt: 'Un grand arbre rond abrite un cercle de personnes assises ; l’une d’elles parle, debout contre le tronc.',
      caption: 'Dans une cour d’Attécoubé, le vote a lieu sous le manguier, avant la pluie.',
      credit: 'Illustration : Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Dans les cours communes d’Abidjan, une trentaine de familles partagent un robinet, un portail et un cahier. Celui qui en tient les clés les tenait jusqu’ici de son père. Depuis cette année, dans douze quartiers, il les tient de ses voisins.',
      ),
      p(
        'L’idée est née d’une panne. En mars, à Attécoubé, le gardien du robinet était parti en voyage, la clé dans la poche. « Pendant neuf jours, nous avons découvert que nous étions une monarchie », raconte Mariame Gnahoré-Bamba, couturière et première élue.',
      ),
      h2('Un cahier, trois colonnes'),
      p(
        'Le règlement tient sur une page. On vote à main levée, sauf pour le cahier, où l’on glisse un caillou dans une jarre. Le mandat dure un an. Une clé perdue se remplace aux frais de l’élu.',
      ),
      quote(
        'Une clé, ce n’est pas un pouvoir. C’est une heure de lever.',
        'Mariame Gnahoré-Bamba, couturière',
      ),
      p(
        'La mairie observe avec intérêt et sans budget. Quatre autres quartiers ont demandé une copie du règlement ; elle circule déjà, recopiée à la main, avec des variantes.',
      ),
    ],
    life: published(world, days(3) + 15),
  },
  {
    slug: 'volunteers-keep-a-chilean-library-open-by-rota',
    slugline: 'CHILE-LIBRARY',
    kicker: 'Chile',
    headline: 'A library in Chile’s south is open because forty people have a key',
    standfirst:
      'The librarian retired and was not replaced. The readers drew up a rota, and then a charter.',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Ancud/Lima (SUR)',
    authors: ['ines-calderon'],
    agencies: ['SUR'],
    topics: ['libraries', 'associations'],
    countries: ['CL'],
    indicators: [
      [
        'civil-society-entry',
        'CL',
        'democracy',
        'A readers’ association was registered by notice within a day.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'reading-room',
      alt: 'Readers at long tables with green lamps in a hall with high windows and galleries of books.',
      caption: 'Open on 340 days last year, which is forty more than under the municipality.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'When the librarian of a harbour town on Chiloé retired, the post was frozen and the key left in a drawer of the town hall. It was asked for the next day, by a fisherman with an overdue novel.',
      ),
      p(
        'Today forty people have a copy. The rota hangs beside the stove. Monday belongs to two nurses, Thursday to the novel’s borrower, who has since read the rest of the shelf. “Nobody told us that we could,” said Uberlinda Nahuelquín, who cuts the keys. “Then nobody told us that we could not.”',
      ),
      p(
        'The town has recognised the readers as an association. It registered by notice, as the law allows since last year, and the confirmation came within a day.',
      ),
      p(
        'Losses are small. In three years eleven books have not come back, against sixty in the last three of the librarian, who was strict. She comes on Saturdays now, as a reader, and is said to be slow in returning things herself.',
      ),
      p(
        'A charter of nine sentences governs the rest. The eighth says that whoever is on duty decides about the music. It has been amended twice.',
      ),
    ],
    life: published(world, days(7) + 61),
  },
  {
    slug: 'mauritius-bill-would-put-a-stamp-on-foreign-grants',
    slugline: 'MAURITIUS-GRANTS',
    kicker: 'Associations',
    headline:
      'Every foreign grant would need a stamp under a bill in Mauritius, down to the guitar strings',
    standfirst:
      'Associations must ask before they receive. The registrar would have 120 days to answer, and no duty to say why.',
    section: 'civil-society',
    desk: 'World',
    dateline: 'Port Louis/Kampala (GLN/kp)',
    authors: ['thandiwe-mbewe', 'tomas-brandt'],
    agencies: ['GLN', 'kp'],
    topics: ['associations', 'parliaments'],
    countries: ['MU'],
    indicators: [
      [
        'civil-society-entry',
        'MU',
        'autocracy',
        'Prior approval of any sum from abroad, without reasons and without appeal.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'ledger',
      alt: 'An open ledger with columns under a desk lamp, a stamp and a stack of receipts beside it.',
      caption: 'The stamp would be triangular, according to a schedule of the bill.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'Associations in Mauritius would have to obtain a stamp before they accept money or goods from abroad, whatever the amount, under a bill that was read for the first time on {day}.',
      ),
      p(
        'The registrar would have 120 days to answer. There is no duty to give reasons and no appeal. The bill exempts religious buildings, racing clubs and, in a late amendment, stamp collectors.',
      ),
      p(
        '“We get guitar strings from a school in Réunion,” said Kavita Ramsurrun-Lalloo, who runs a youth orchestra of forty. “Four packets a year. I have calculated that the strings would be older than the children.”',
      ),
      h2('What the government says'),
      p(
        'The minister told the house that the bill concerned “transparency and nothing but transparency”. A member asked why, in that case, a list would not do. The minister said that a list had been considered.',
      ),
      ul(
        '**Now:** associations report foreign income once a year.',
        '**Under the bill:** they ask each time, in advance, on paper.',
        '**Penalty:** dissolution, after one warning.',
      ),
      p(
        'Second reading is expected in three weeks. Sixty-one associations have asked to be heard, among them the racing clubs.',
      ),
      picture({
        picture: 'hands',
        alt: 'Many raised hands hold up white, red and yellow sheets of paper against a pale blue sky.',
        caption: 'Members of associations hold up their annual reports outside the assembly.',
        credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
      }),
      fact(
        'How many are concerned',
        p(
          'The register lists 5,900 associations. One in four received something from abroad last year. The median was worth 310 euros.',
        ),
      ),
    ],
    life: published(
      second,
      days(16) + 90,
      ...republished('update', second, days(15) + 900, {
        append: [
          p(
            'On the following day the assembly’s committee invited all sixty-one associations to a hearing. It will last two days.',
          ),
        ],
      }),
    ),
  },
];
