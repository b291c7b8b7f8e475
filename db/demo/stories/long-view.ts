import { days, hours, published } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { divider, fact, h2, h3, note, ol, p, picture, pull, quote, ul } from '../write.ts';

const long = { by: 'long-editor', editor: 'chief' } as const;

const forty: DemoStory = {
  slug: 'the-forty-evenings-of-a-river-port',
  slugline: 'LONG-FORTY',
  kicker: 'Reportage',
  headline: 'The forty evenings on which a square did not empty',
  standfirst:
    'They took turns: bakers before dawn, pensioners at noon, schoolchildren under one red umbrella. Nobody called it a movement until it had a rota.',
  section: 'long-view',
  desk: 'Long reads',
  dateline: 'Vidin/Ruse (kp/NT)',
  authors: ['daria-holm', 'nora-sundby'],
  agencies: ['kp', 'NT'],
  topics: ['protest', 'archives', 'local-government'],
  countries: ['BG'],
  indicators: [
    [
      'right-to-assemble',
      'BG',
      'democracy',
      'A gathering of forty evenings was neither licensed nor broken up.',
    ],
    [
      'access-to-information',
      'BG',
      'mixed',
      'The land register stays in the town; its oldest volumes do not.',
    ],
    [
      'public-consultation',
      'BG',
      'autocracy',
      'A plan of ninety pages was open to comment for thirty days in August.',
    ],
  ],
  urgency: 3,
  photo: {
    picture: 'umbrellas',
    alt: 'A square seen from above in the rain, covered with dark umbrellas and a single red one.',
    caption: 'The square on the thirty-first evening, drawn from the clock tower.',
    credit: 'Illustration: Daria Holm/Kontinent Presse',
  },
  body: [
    p('On the first evening there were eleven people, and four of them were waiting for the bus.'),
    p(
      'It was raining, as it rains in this river port for most of the autumn, from the side. A lorry of the regional administration stood before the old customs house with its tail lift down. Two men in grey coats were carrying ledgers out of the door and laying them in a row on the lift, spines up, like loaves. A woman who had come to pay a fee asked what they were doing. They said that the land register was moving to the regional capital, where it would be warmer.',
    ),
    p(
      'The woman, whose name is Penka Stoimenova-Lazova and who had taught geography for thirty-six years, put her umbrella over the ledgers. “It was not politics,” she says. “It was raining on the books.”',
    ),
    p(
      'The two men stopped. One of them held his hand over the last three volumes, which the umbrella did not reach. Then the bus came, and the four people did not get in.',
    ),
    h2('What a register is'),
    p(
      'The land register of the port has 1,904 volumes. The oldest were written in three alphabets by men who did not trust each other. They record who owns which strip of bank, vineyard, courtyard and wall, and since the river moves, they record that too: in the volumes of the 1890s there are parcels that lie today in the middle of the current, with names and taxes paid.',
    ),
    p(
      'For the people of the town the register was a counter with a brass grille. One went there when somebody had died. One stood in a queue with the neighbours whom one was about to quarrel with, and very often, because the queue was long and the bench narrow, one had stopped quarrelling by the time that one’s number was called. The clerk, Ognyan Parvanski, kept a bowl of hard sweets for the purpose.',
    ),
    p(
      'The plan to move it was sound. A report of 90 pages speaks of humidity, of fire and of savings. The volumes were to be scanned in the regional capital, a hundred and sixty kilometres away, and to stay there. Whoever needed an extract would find it on a screen.',
    ),
    quote(
      'I have nothing against the screen. But who is in the queue in front of the screen? Nobody. There you sit alone with your wall.',
      'Ognyan Parvanski, clerk of the register',
    ),
    p(
      'The report had been open to comment for thirty days in August. One comment was received. It concerned the spelling of a street.',
    ),
    h2('The rota'),
    p(
      'On the second evening there were sixty people. On the third somebody brought soup. By the end of the first week the question was no longer whether to come but when, for it had become plain that the lorry could return at any hour, and that it would not be decent to leave the geography teacher alone with it.',
    ),
    p(
      'So they made a rota. It was drawn up on the back of a poster for a circus, in pencil, by a dispatcher of the tram depot, Radka Gencheva, who had been drawing up rotas for twenty years and had never been asked for one. She divided the day into nine shifts and the town into what she calls natural quantities.',
    ),
    ul(
      '**From four to six** the bakers, who are awake in any case.',
      '**From six to eight** the shift from the cable works, on its way home.',
      '**In the morning** people with small children, who need to be out.',
      '**At noon** the pensioners, who had asked for the night and been refused by their own doctors.',
      '**In the afternoon** the schools, one class at a time, with a teacher and an exercise book.',
      '**From six** everyone.',
    ),
    p(
      'Under the rota things could be seen that had been invisible. It turned out that the town had no night chemist, because three people on the four o’clock shift asked for one. It turned out that the two Roma quarters, which are entered in the register as a brickworks, had never been in the queue at the brass grille, and why. They took Thursdays.',
    ),
    pull('It was not politics. It was raining on the books.', 'Penka Stoimenova-Lazova, teacher'),
    p(
      'The mayor came on the fifth evening, by the side street. He is a cautious man who sells tyres. He had signed the plan in August, and he said so. “I signed ninety pages,” he told the square. “I read the first and the last.” There was a silence, and then a woman from the cable works called out that this was one more than most, and it was this laugh, people say, that made the next thirty-five evenings possible.',
    ),
    h2('The men in grey coats'),
    p(
      'They had names too: Asen and Todor, both surnamed Vladigerski, brothers, employed by a removals firm on a day rate. Their orders were to load and drive. When they could not load they rang their firm, the firm rang the administration, and the administration told them to wait. They waited in the cab for two nights. On the third morning the bakers knocked.',
    ),
    p(
      'The brothers slept from then on in the back room of the bakery and in the daytime helped to carry the volumes back inside, since it was agreed on all sides that books should not stand on a tail lift. Their day rate was paid. The administration’s accounts, which anybody may now ask for, show forty-one days of waiting time at the full price, entered under “transport, humid”.',
    ),
    p(
      'It was Todor Vladigerski who found the hole. Carrying volume 212 down to the cellar, he noticed that the shelf for the volumes of 1951 and 1952 was empty and had no dust on it.',
    ),
    picture(
      {
        picture: 'archive',
        alt: 'A figure on a ladder reaches for a red file on shelves that fill the whole picture.',
        caption: 'The cellar of the customs house. The empty shelf is the third from the floor.',
        credit: 'Illustration: Daria Holm/Kontinent Presse',
      },
      true,
    ),
    h2('Eleven missing volumes'),
    p(
      'What was missing were eleven ledgers in which the strips of the river bank had been written over to the state. The report of 90 pages does not mention them. The clerk had not known; he is afraid of the cellar and had not been down there since a flood. A receipt, when it was found, turned out to be four years old. It bore the stamp of a company that builds marinas.',
    ),
    p(
      'From that evening the square was of two minds. There were those who had come because of the rain, and those who were coming because of the shelf. The first wanted the register to stay. The second wanted to know who had it. For three evenings the two groups stood on different sides of the fountain, and the dispatcher had to write two rotas, which she did, in two colours.',
    ),
    p(
      'They were brought together by a class of ten-year-olds. As part of an exercise the children had copied from the grandparents’ papers what each family had owned along the river before 1951. There were old tax slips, a wedding contract, a photograph of a vineyard with a number painted on its gate. Laid out on the floor of the gymnasium, the slips made a map with eleven gaps.',
    ),
    quote(
      'The children asked where the gaps were. We said: that is what we are all standing here for. They asked why we did not just go and look.',
      'Milka Dobrudzhan, who teaches class 4b',
    ),
    p(
      'So they went and looked. On the nineteenth evening some two hundred people walked out along the dyke, with lamps, and stood on the gaps. On nine of them there was grass. On the tenth there was a fence. On the eleventh, which according to a tax slip had belonged to the family of the woman who cleans the town hall, lay a hull of white plastic on blocks, eleven metres long, and inside it the watchman, who asked them to be quieter, because he had the early shift.',
    ),
    h2('The law, and the other law'),
    p(
      'No gathering of forty evenings had been notified to anybody. The police of the port consist of fourteen people, of whom six were on the rota. Their commander, a woman from the mountains who is regarded as strict, solved the matter by a formula that the administrative court has since quoted. A queue, she wrote into the daily log, is not a gathering. These people were queueing at a public office outside its hours of opening.',
    ),
    p(
      'The regional administration asked for the square to be cleared on the twenty-second evening. The request was answered in writing. It was pointed out that the persons concerned had drawn numbers.',
    ),
    p('They had. The clerk had switched on the machine.'),
    fact(
      'The register in numbers',
      p('**1,904** volumes from 1881 to the present, of which **11** are missing.'),
      p('**9** shifts a day, **40** evenings, about **5,300** people in a town of 41,000.'),
      p('**1** comment in August; **2,212** in the second round, which ended last week.'),
    ),
    p(
      'Lawyers who looked at the case for this article disagree about almost everything in it. One, who lectures on public law in Sofia, holds that the queue was a gathering and the commander’s log a fiction, “of the good kind”. Another says that the decisive point was the tail lift: as long as the books lay on the lorry they were in transit, and whoever shelters goods in transit from harm acts as an agent of the owner. By that reading the geography teacher was for two minutes the regional administration.',
    ),
    h2('The thirty-first evening'),
    p(
      'In the drawing above it is raining again. One sees the umbrellas from the clock tower: some four hundred, nearly all of them black, since an undertaker had lent his stock. The red one belongs to class 4b. It was held in turns, and whoever held it was allowed to speak.',
    ),
    p(
      'I have the list of those who spoke. A boy said that he would like to have a dog. A crane driver said that he had lived for fifty years by a river of which he owned nothing and had never until this month thought about whose it was. A girl read out the names of the three alphabets. The geography teacher said that she had a cold.',
    ),
    p(
      'The mayor asked whether he might hold it. He was told to queue. At twenty past nine it was his turn, and he said that he had by now read all ninety pages, that humidity was on page 14 and that the marina was on page 71, in a footnote to a table of parking spaces.',
    ),
    divider(),
    p(
      'What the footnote says is this: _Areas of the former bank (see register, vols. 1951–52) are available._ It has seven words of substance. The company that builds marinas states that it acquired the eleven volumes together with the contents of a bankrupt engineering office, that it had them in a dry place, and that nobody had asked for them. The last point is accurate.',
    ),
    h2('What was won'),
    p(
      'On the fortieth evening a van stopped before the customs house. It was not the lorry. Two people got out, a notary and a young man in a suit who did not introduce himself. They carried in eleven ledgers. The clerk checked them, page by page, behind the brass grille, with the door open, until a quarter to three. The square waited. It was the bakers’ shift by the time that he came out and said that page 88 of the volume for 1952 was missing, and that everything else was there.',
    ),
    p(
      'The register stays. It will be scanned in the port, by four people from the port, for which there is money for two years. The volumes before 1912 do go to the regional capital, where it is in truth warmer, against a receipt of 211 pages that hangs in the hall and is looked at more often than the ledgers ever were. The land on the dyke is before the court. The hull has been moved.',
    ),
    p(
      'Whether this is a success depends on whom one asks. The dispatcher, who has gone back to trams, calls it punctual. The commander has been transferred to a larger town, at her own request. The brothers Vladigerski have bought the lorry.',
    ),
    h3('Page 88'),
    p(
      'Of page 88 there is a copy. It was made in 1952 by a schoolboy as a punishment: he had been told to copy out a page of any official document, in his best hand, for talking in class. He had chosen the thickest book in the town because it had the fewest words on each page. His daughter found it in a tin in October, after the third time that she had come for the Thursday shift. It records a strip of bank, forty metres long, in the name of a brickworks.',
    ),
    p(
      'On the square there is nothing to be seen now. The rota hangs in the hall of the customs house behind glass, a circus poster with its face to the wall. If one comes at four in the morning, there is light in the bakery. On the bench before the brass grille, which opens at half past eight, two people are usually sitting by seven. They say that they are just resting.',
    ),
    note(
      'Second source for the footnote on page 71 is in the folder. Legal has cleared the paragraph on the company word by word; please do not smooth it.',
    ),
  ],
  note: 'Runs at full length. Cut from the foot of “The law, and the other law” if print needs it.',
  life: published(long, hours(20) + 12),
};

const paper: DemoStory = {
  slug: 'where-the-ballot-paper-comes-from',
  slugline: 'LONG-PAPER',
  kicker: 'Analysis',
  headline: 'Where the ballot paper comes from, and why it is getting longer',
  standfirst:
    'Half of the world’s ballots are printed on the output of six mills. A journey backwards, from the box to the tree.',
  section: 'long-view',
  desk: 'Long reads',
  dateline: 'Oulu/Kolkata/Lima (NT/BUN/SUR)',
  authors: ['nora-sundby', 'arindam-shome', 'marisol-quintanar'],
  agencies: ['NT', 'BUN', 'SUR'],
  topics: ['ballot-papers', 'procurement', 'elections'],
  countries: ['FI', 'IN', 'PE'],
  indicators: [
    [
      'clean-elections',
      'IN',
      'mixed',
      'Printing is secure and slow; the longest ballots exclude small printers.',
    ],
  ],
  urgency: 4,
  photo: {
    picture: 'printing',
    alt: 'A large printing press with rollers and a ribbon of paper; two printers in aprons stand beside it.',
    caption: 'A ballot of 1.2 metres leaves the press in Kolkata and is folded by hand.',
    credit: 'Illustration: Pema Ghale/Bengal Union News',
  },
  body: [
    p(
      'The paper on which a voter in Cusco or Kolkata makes a mark has most probably been wood in Finland, Chile or Tasmania, and pulp in one of six mills. It weighs four grams. Nothing in an election is handled by more people, and nothing is thought about less, until there is too little of it.',
    ),
    p('This is an attempt to follow one sheet backwards.'),
    h2('The box'),
    p(
      'At the end it has been folded, twice as a rule, and it has to open by itself. Counting clerks care about this more than about anything else. A sheet that stays shut costs two seconds; ten thousand cost an evening. Paper makers call the property _memory_, and ballot paper should have little of it.',
    ),
    quote(
      'Good paper forgets the fold. So should a good clerk.',
      'Aino Veskimägi, counting clerk on Saaremaa',
    ),
    p(
      'It must take ink from a ballpoint, a stamp and a thumb, and show nothing on the other side. It must tear cleanly at the stub and nowhere else. In eleven countries it has a thread. In one, the law still demands that it “rustle”.',
    ),
    h2('The press'),
    p(
      'Printers come next, or before, since we are going backwards. In most countries there are between one and five who may print ballots. They work behind wire, in shifts that are searched, and for three weeks in four years. For the rest of the time they print wedding cards and seed packets.',
    ),
    p(
      'In a works behind the Kolkata docks the foreman, Prosenjit Adhikari-Roy, unrolls a sheet from the last municipal vote. It has 141 names and is 1.2 metres long. “My father printed one with six,” he says. “He could hold it like a cigarette paper.”',
    ),
    p(
      'Ballots are growing. We measured the longest ballot of each national vote in thirty-two countries over thirty years. The median has gone from 24 to 41 centimetres. More parties are one reason. Photographs are another, and symbols, which help those who do not read, a third. Each is a small victory for somebody, and together they no longer fit the machine.',
    ),
    fact(
      'What length does',
      ul(
        'Above **42 cm** a sheet no longer fits a standard press and must be printed by one of the large works.',
        'Above **60 cm** it no longer fits the box; boxes are replaced.',
        'Above **1 m** counting takes twice as long, and one vote in fifty falls on the wrong line of the fold.',
      ),
    ),
    p(
      'In Peru the electoral office has therefore begun to print two sheets where there was one. Spoilt ballots fell by a third. So did, as a party complained, the number of people who used the second sheet at all.',
    ),
    h2('The mill'),
    p(
      'Ballot paper is a bad business. The orders are large, late and cannot be refused. “A government rings in February and wants nine hundred tonnes in April, and it has known the date for five years,” says Eeva-Kaisa Rautalampi, who plans production at a mill near Oulu. She keeps a gap of eleven days open each spring, without an order, because one has always come.',
    ),
    p(
      'In the year of the paper shortage it was two. For a fortnight her planning sheet decided which of two countries, neither of which knew of the other, would vote on time. She called both. One of them, it turned out, could do with a lighter sheet.',
    ),
    pull(
      'A government rings in February, and it has known the date for five years.',
      'Eeva-Kaisa Rautalampi, production planner',
    ),
    p(
      'There is no treaty on ballot paper, no reserve and no list of who needs it when. The electoral authorities of West Africa have begun to keep one. It hangs, a planner in Dakar told us, next to the calendar of rains.',
    ),
    h2('The tree'),
    p(
      'The spruce takes seventy years. A sapling that is planted on the evening of an election will be a ballot when those who were too young to vote in it are old. Foresters mention this without being asked.',
    ),
    p(
      'Three things could be done, according to the people along the way, and all of them are dull:',
    ),
    ol(
      'Order when the date is set, not when the lists close. The sheet is blank in any case.',
      'Keep a reserve for each continent, as is done with vaccines.',
      'Agree on two sizes. “The world managed it for envelopes,” the foreman in Kolkata says.',
    ),
    p('He rolls up the sheet with 141 names. It forgets the fold at once. It was good paper.'),
  ],
  life: published(long, days(4) + 130),
};

const keeper: DemoStory = {
  slug: 'the-woman-who-keeps-the-polling-station-key',
  slugline: 'LONG-KEY',
  kicker: 'Portrait',
  headline: 'The woman who keeps the key of polling station 14',
  standfirst:
    'For most of the year it is a gymnasium. For one day it is the state. She sweeps it before and after.',
  section: 'long-view',
  desk: 'Long reads',
  dateline: 'Setúbal (SUR)',
  authors: ['joaquim-tavora-lins'],
  agencies: ['SUR'],
  topics: ['elections', 'local-government'],
  countries: ['PT'],
  indicators: [
    [
      'electoral-access',
      'PT',
      'democracy',
      'A ramp, a lamp and an early opening were added without an order.',
    ],
  ],
  urgency: 5,
  photo: {
    picture: 'ballot',
    alt: 'A hand lets a folded paper fall into a glass ballot box under a lamp.',
    caption: 'The lamp in booth two is her own.',
    credit: 'Illustration: Inés Ferro/Agencia SUR',
  },
  body: [
    p(
      'At twenty to five in the morning Deolinda Sacramento-Fialho unlocks the gymnasium of a primary school in Setúbal, switches on one lamp of three, and smells. “If it smells of children, it is right,” she says. “If it smells of paint, somebody has been here.”',
    ),
    p(
      'She has been caretaker of the school for twenty-nine years and of polling station 14 for as many elections, which makes seventeen. The electoral law knows voters, members of the table, party agents and police. It does not know caretakers. There is no line for her in the minutes, and no badge.',
    ),
    p(
      'What she has added over the years is not in the minutes either. The ramp was a door. The lamp in booth two is from her kitchen. The bench by the wall bars, from which the old watch the young vote, is a vaulting horse with a blanket.',
    ),
    quote(
      'They think the state opens at eight. I open it at twenty to five, so that it is warm.',
      'Deolinda Sacramento-Fialho',
    ),
    p(
      'Once, in a year that she does not name, the ballots for station 14 had been delivered to station 41, across the bay. It was she who noticed, because the box was too light. She rang the fire brigade, whose boat was faster than the car of the commission. The vote began on time. The minutes say: _no incidents_.',
    ),
    h2('After ten'),
    p(
      'The count is over by ten. The table goes home, the agents go and telephone. She sweeps. Under the booths lie pencils, a glove, a shopping list, and every time a folded paper on which someone has tried out a cross.',
    ),
    p(
      'She does not look at whom it was for. She has a tin for them. There are three hundred by now, from seventeen elections, and she thinks that they belong to nobody, “like the vote of the one who was still considering”.',
    ),
  ],
  life: published(long, days(18) + 210),
};

export const longViewStories: readonly DemoStory[] = [forty, paper, keeper];
