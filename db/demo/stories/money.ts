import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, ol, p, pull, quote, ul } from '../write.ts';

const world = { by: 'second', editor: 'editor' } as const;
const chief = { by: 'reporter', editor: 'chief' } as const;

export const moneyStories: readonly DemoStory[] = [
  {
    slug: 'auditor-finds-the-fuel-ledgers-by-asking-the-sweeper',
    slugline: 'SRILANKA-FUEL',
    kicker: 'Oversight',
    headline: 'An auditor, four ministries and a warehouse of fuel ledgers',
    standfirst:
      'Colombo’s audit office found the missing books by asking the man who swept the store.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Colombo/Kolkata (BUN)',
    authors: ['dilani-wickramage', 'tomas-brandt'],
    agencies: ['BUN'],
    topics: ['audits', 'procurement', 'archives'],
    countries: ['LK'],
    indicators: [
      [
        'oversight',
        'LK',
        'democracy',
        'The audit office entered stores of four ministries and published what it found.',
      ],
      [
        'access-to-information',
        'LK',
        'autocracy',
        'For three years four ministries kept ledgers from the auditor.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'archive',
      alt: 'A figure on a ladder reaches for a red file on shelves that fill the whole picture.',
      caption: 'The ledgers stood in a store that no ministry had on its list.',
      credit: 'Illustration: Pema Ghale/Bengal Union News',
    },
    body: [
      p(
        'For three years four ministries in Colombo had told the audit office that their fuel ledgers were with one of the other three. On {day} the office published what was in them.',
      ),
      p(
        'The books, 812 in number, stood in a warehouse near the harbour that was on no ministry’s list of rooms. They were found by an assistant auditor, Nilmini Hettigoda, who had stopped to ask the way. “He was sweeping,” she said. “I asked what was inside. He said: diesel, but only on paper.”',
      ),
      pull('Diesel, but only on paper.', 'The man who swept the store'),
      h2('What the ledgers show'),
      ol(
        'Fuel for 214 vehicles that had been sold.',
        'A generator that ran for 31 hours a day in February.',
        'Signatures of a storekeeper for eleven months after his death.',
      ),
      p(
        'The sum is put at 2.3 billion rupees. The office does not speak of theft; it speaks of “consumption that cannot be reconciled with the laws of nature”. Two ministries have asked for time. One has thanked the office. The fourth says that it has no ledgers.',
      ),
      h2('How to lose 812 books'),
      p(
        'Nobody hid them, if the report is right. In 2021 a ministry moved house and sent its ledgers to be stored for a week. The storekeeper gave a receipt to the driver, who gave it to his superior, who left for another ministry and took his papers with him. In the following year two more ministries sent their books to the same place, because there was already something there.',
      ),
      p(
        'When the auditors asked, each house wrote to the next. The correspondence runs to 340 letters. It is courteous throughout, and the office has printed it as an annex without comment. Letter 211 encloses a map.',
      ),
      p(
        'The storekeeper died in his second year. His wages went on, and so did his signature. Who signed in his stead is not known; the handwriting, an expert found, is that of somebody who was in no hurry.',
      ),
      p(
        'The auditor general may enter any room in which public money is kept. Whether a warehouse that does not exist is such a room was argued for most of a morning. In the end the office produced a photograph of the door.',
      ),
      quote(
        'People think we look for criminals. We look for sums. The criminals are a by-product.',
        'Auditor general Sarath Weerakkody-Bandara',
      ),
      p(
        'The report is available at the office’s counter and [online](https://example.org/audit/fuel). The sweeper has been offered a post. He has asked for it in writing.',
      ),
    ],
    life: published(world, hours(8) + 7),
  },
  {
    slug: 'slovenian-lobbying-register-opens-with-a-meeting-about-itself',
    slugline: 'SLOVENIA-LOBBY',
    kicker: 'Open registers',
    headline:
      'Slovenia’s lobbying register goes online. Its first entry is a meeting about the register',
    standfirst:
      'Whoever sees an official on a matter of law must appear within three days, with the subject in one sentence.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Ljubljana (kp)',
    authors: ['leon-vaskovic'],
    agencies: ['kp'],
    topics: ['lobbying', 'open-registers'],
    countries: ['SI'],
    indicators: [
      [
        'lobbying-transparency',
        'SI',
        'democracy',
        'Meetings are public within three days and searchable by name.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'A public register of meetings between officials and lobbyists opened in Ljubljana on {day-1} at midnight, and by breakfast it had 212 entries. The first records a meeting at which an association asked for fewer of them.',
      ),
      p(
        'Entries name the official, the visitor, the client, the place and the subject in one sentence of at least five words. “Various” is not accepted. Nor is “a friendly exchange of views”, which the software refused fourteen times in the first hour.',
      ),
      p(
        'In its first ten hours the register was searched 61,000 times, most often for the name of whoever was searching. The second most frequent search was for a hunting lodge near Kočevje, of which eleven ministers of four governments turn out to have been guests, always on matters of forestry.',
      ),
      p(
        'Meetings in the countryside count. A clause about hunting lodges was added in the last reading, by a member who hunts.',
      ),
      p(
        'The ombudsman for integrity, Blanka Rožmarin, said that she would draw one entry in fifty by lot and ask both sides, separately, what had been discussed.',
      ),
    ],
    life: published(world, hours(17) + 32),
  },
  {
    slug: 'quarry-town-in-peru-weighs-its-own-royalties',
    slugline: 'PERU-ROYALTIES',
    kicker: 'Local government',
    headline: 'A quarry town in Peru weighs its own royalties, on a potato scale',
    standfirst:
      'The company’s figures and the town’s had differed for years. Now both stand on the same platform.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Arequipa/Lima (SUR)',
    authors: ['ines-calderon', 'joaquim-tavora-lins'],
    agencies: ['SUR'],
    topics: ['local-government', 'audits'],
    countries: ['PE'],
    indicators: [
      [
        'local-budgets',
        'PE',
        'democracy',
        'A municipality can now check the basis of its largest income.',
      ],
      ['impartial-administration', 'PE', 'mixed', 'A company weighed its own dues for nine years.'],
    ],
    urgency: 3,
    photo: {
      picture: 'quarry',
      alt: 'Terraces of a pale quarry step down to a small weighbridge with a lorry; mountains behind.',
      caption: 'Each lorry now stops twice: once for the company, once for the town.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'Every lorry that leaves the pale quarry above a small town near Arequipa is weighed twice since {day-1}: on the company’s bridge, and a kilometre further down on a platform that was built for potatoes.',
      ),
      p(
        'The town lives on royalties by the tonne. For nine years the tonnes that the company declared and the tonnes that the road seemed to carry had drifted apart. “We counted wheels,” said the mayor, Hermelinda Ccallata. “Nobody pays by the wheel.”',
      ),
      h2('Two sets of figures'),
      p(
        'In the first two days 188 lorries passed. The potato scale found between three and four per cent more than the bridge. The company attributes this to dew, and has asked for a third scale. The town agreed, on condition that it stands under a roof.',
      ),
      quote(
        'My scale has weighed potatoes for forty years. Potatoes also say that they are lighter than they look.',
        'Don Fulgencio Apaza-Sullca, keeper of the scale',
      ),
      h2('The keeper of the scale'),
      p(
        'Don Fulgencio, 71, was not asked whether he wanted the job. The platform stands on his land, and he is the only one who can adjust it: a quarter turn on a brass screw, every morning, against a sack of gravel that was weighed in Arequipa in 1986. Inspectors came to verify the sack. It had lost forty grams in all those years, which he puts down to mice.',
      ),
      p(
        'Drivers are not paid for the second stop, which takes three minutes. For the first day they were cross. On the second somebody put up a stall with coffee. By now, the mayor says, the lorries arrive at intervals, and the company has enquired whether the stall might be moved up to the bridge.',
      ),
      p(
        'If the difference holds, it is worth about 700,000 soles a year, which is the wages of both schools. Figures of both scales hang at the church and the company gate, side by side, every evening at six.',
      ),
      ul(
        '**Declared last year:** 412,000 tonnes.',
        '**Counted by residents:** 431,000 tonnes, by the wheel.',
        '**Due per tonne:** 38 soles.',
      ),
    ],
    life: published(chief, hours(36) + 5),
  },
  {
    slug: 'praia-publica-todas-as-faturas-da-camara',
    slugline: 'CAPEVERDE-INVOICES-PT',
    kicker: 'Contas públicas',
    headline: 'Uma câmara em Cabo Verde publica todas as suas faturas, até as do café',
    standfirst:
      'São 14 mil documentos num só sítio. O primeiro leitor encontrou um erro a favor do município.',
    language: 'pt',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Praia (SUR)',
    authors: ['joaquim-tavora-lins'],
    agencies: ['SUR'],
    topics: ['procurement', 'open-registers', 'local-government'],
    countries: ['CV'],
    indicators: [
      [
        'public-procurement',
        'CV',
        'democracy',
        'Todas as faturas municipais estão em linha, com fornecedor e valor.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'ledger',
      alt: 'Um livro de contas aberto com colunas, sob um candeeiro; ao lado, um carimbo e uma pilha de recibos.',
      caption: 'Cada fatura é digitalizada no dia em que é paga.',
      credit: 'Ilustração: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'Uma câmara municipal da ilha de Santiago passou a publicar na internet todas as faturas que paga. São 14 mil documentos desde janeiro, do cimento ao café, com o nome do fornecedor, o valor e a assinatura de quem autorizou.',
      ),
      p(
        'A decisão foi tomada depois de uma assembleia em que ninguém soube dizer quanto custara uma rotunda. «Tínhamos três números e todos eram verdadeiros», recorda a vereadora Eunice Tavares Furtado-Moniz. «Faltava o papel.»',
      ),
      h2('O erro da página 80'),
      p(
        'O primeiro leitor foi um professor reformado, que percorreu as faturas durante uma semana. Encontrou uma soma errada na página 80: o município tinha pago a menos. O fornecedor, um carpinteiro, recebeu a diferença e um pedido de desculpas.',
      ),
      quote(
        'Comecei à procura de um ladrão e acabei a pagar ao carpinteiro.',
        'Teodoro Lopes Varela-Brito, professor reformado',
      ),
      p(
        'A câmara prevê gastar menos em pareceres. Desde que as faturas são públicas, três fornecedores baixaram os preços sem que ninguém lhes pedisse.',
      ),
    ],
    life: published(world, days(5) + 480),
  },
  {
    slug: 'party-accounts-in-kosovo-line-by-line',
    slugline: 'KOSOVO-PARTIES',
    kicker: 'Party finance',
    headline: 'Kosovo’s auditors publish party accounts line by line, balloons included',
    standfirst: 'Nine parties, 31,000 receipts. The largest single item is sound equipment.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Pristina/Ljubljana (kp)',
    authors: ['tomas-brandt', 'leon-vaskovic'],
    agencies: ['kp'],
    topics: ['party-finance', 'audits'],
    countries: ['XK'],
    indicators: [
      [
        'party-finance',
        'XK',
        'democracy',
        'Receipts above fifty euros are public, with the donor’s name.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'The audit office of Kosovo has published the accounts of nine parties in full, receipt by receipt, for the first time. Together they spent 6.8 million euros last year, of which 1.1 million on loudspeakers, the office said on {day}.',
      ),
      p(
        'Donors above fifty euros are named. There are 2,140 of them. Three in ten gave to more than one party; one gave to seven.',
      ),
      p(
        '“I run a print shop,” said the seven-fold donor, Besnik Llapashtica-Hoti. “I think of it as advertising.”',
      ),
      p(
        'Readers have been quick. Within a day of publication a group of students had sorted the receipts by shop and found a florist who supplied all nine parties, at nine different prices. A party that had ordered forty wreaths explained that it had been a sad year.',
      ),
      h2('Gaps'),
      p(
        'Two parties handed in receipts that were illegible after a flood. A third had its receipts in perfect order and in a language that its treasurer said he did not read. The office gave all three until {date+30}.',
      ),
      fact(
        'Rule',
        p(
          'Parties lose public money for a quarter when more than five in a hundred of their expenses have no receipt. It has been applied once, to the party that proposed it.',
        ),
      ),
    ],
    life: published(
      world,
      days(10) + 60,
      ...republished(
        'correction',
        world,
        days(9) + 30,
        {
          swap: [['There are 2,140 of them.', 'There are 2,410 of them.']],
        },
        'An earlier version gave the number of named donors as 2,140. It is 2,410; two digits were transposed.',
      ),
    ),
  },
  {
    slug: 'paraguay-ministry-buys-back-its-own-roof',
    slugline: 'PARAGUAY-ROOF',
    kicker: 'Procurement',
    headline: 'How a ministry in Paraguay came to rent its own roof',
    standfirst:
      'The antenna contract was sound. It was the second page, on shade, that nobody had read.',
    section: 'money-and-power',
    desk: 'World',
    dateline: 'Asunción (SUR)',
    authors: ['marisol-quintanar'],
    agencies: ['SUR'],
    topics: ['procurement', 'audits'],
    countries: ['PY'],
    indicators: [
      [
        'oversight',
        'PY',
        'mixed',
        'The auditor found the contract; the ministry keeps to it until it ends.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'A ministry in Paraguay has paid rent for its own roof for seven years, the auditor’s office in Asunción found on {day-1}. It will go on doing so until the contract ends, which is in four years.',
      ),
      p(
        'In 2019 the ministry let the roof to a company for an antenna, at a fair price. A clause on the second page gave the company “the use of what lies beneath, in so far as it is shaded”. Since then the ministry has paid for the shade.',
      ),
      p(
        'The official who signed has retired. The lawyer who wrote the clause, reached by telephone, said that it had been a template for cattle.',
      ),
    ],
    life: published(chief, days(25) + 100),
  },
];
