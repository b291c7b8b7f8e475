import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { divider, fact, h2, ol, p, picture, pull, quote, ul } from '../write.ts';

const world = { by: 'reporter', editor: 'editor' } as const;
const elections = { by: 'elections-reporter', editor: 'elections-editor' } as const;

export const electionStories: readonly DemoStory[] = [
  {
    slug: 'bolivia-opens-2046-ballot-boxes-to-public-tables',
    slugline: 'BOLIVIA-COUNT',
    kicker: 'Electoral courts',
    headline: 'Bolivia’s electoral chamber sends 2,046 sealed boxes to public counting tables',
    standfirst:
      'By five votes to two, the judges refused a ministry’s wish to count behind barracks walls. Any twenty residents may claim a chair.',
    section: 'elections',
    desk: 'World',
    dateline: 'La Paz/Buenos Aires (SUR/kp)',
    authors: ['ines-calderon', 'marisol-quintanar', 'tomas-brandt'],
    agencies: ['SUR', 'kp'],
    topics: ['electoral-courts', 'recounts', 'tally-sheets', 'observers'],
    countries: ['BO', 'AR'],
    indicators: [
      [
        'electoral-authority',
        'BO',
        'democracy',
        'The chamber overruled a ministry on who may count.',
      ],
      [
        'vote-counting',
        'BO',
        'democracy',
        'Residents of a district may sit at the table where their box is opened.',
      ],
      [
        'clean-elections',
        'BO',
        'mixed',
        'Seals were found broken on 57 boxes; the vote itself stands.',
      ],
    ],
    urgency: 1,
    photo: {
      picture: 'count',
      alt: 'Rows of people at long tables with ballot boxes and stacks of paper, in a green hall with tall arched windows.',
      caption:
        'The trade fair’s winter hall in La Paz, where forty tables will be opened to residents at eight in the morning.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'The electoral chamber of Bolivia ruled on {day} that 2,046 sealed ballot boxes from the municipal vote must be counted again in public, ending a day and a half of argument about who may be in the room.',
      ),
      p(
        'The decision sets aside an order of the interior ministry, which had wanted the boxes moved to an engineers’ barracks on the plateau and opened there by officers. Five of the seven judges signed. Each party, each accredited group and any twenty residents of a district now have the right to a chair at the table where their own box is cut open.',
      ),
      p(
        '“A count that has to be guarded from the people it counts is guarded from the wrong side,” the presiding judge, Magdalena Ticona, read from a single sheet. She took no questions.',
      ),
      pull(
        'A count that has to be guarded from the people it counts is guarded from the wrong side.',
        'Magdalena Ticona, presiding judge',
      ),
      h2('Nine days of wax'),
      p(
        'The boxes come from eleven municipalities where the figures on the ministry’s screens, published within hours, differed from the tally sheets that hang outside every polling place until the rain takes them. Residents had copied the sheets by hand. By the weekend a volunteer archive held copies of four in five.',
      ),
      quote(
        'We did not look for fraud. We looked for the sheet from our own school [in the district of Achocalla], and the number on the screen was not the number on the wall.',
        'Rufina Choque, a bookkeeper who began the archive',
      ),
      p(
        'The ministry calls the differences clerical. In a letter to the chamber, seen by Agencia SUR, it says that an open count would “hand the ballot to whoever shouts”, and offers to finish the work within a week under military logistics.',
      ),
      fact(
        'How the count works',
        ul(
          '**Where:** in La Paz and in four departmental capitals, from 8:00 to 20:00.',
          '**Who watches:** two people for each party, two for each group, and any twenty residents.',
          '**What is kept:** every sheet is copied before and after; both copies go on the wall the same evening.',
          '**When it ends:** no later than {date+12}. The result binds the ministry.',
        ),
      ),
      h2('What the minority says'),
      p(
        'The two dissenting judges do not defend the barracks. They hold that the vote in the eleven municipalities should have been annulled, since seals were found broken on 57 boxes while these were on the road.',
      ),
      p('Both opinions agree on three points, which lawyers expect to outlive this election:'),
      ol(
        'a tally sheet on a wall is a public record from the minute it is hung;',
        'a copy of it by a resident is evidence, if the number of the sheet can be read;',
        'no ministry may move a box without the chamber’s leave **in writing**.',
      ),
      picture(
        {
          picture: 'queue',
          alt: 'A long line of people winds across a plain to a small white polling station with a red roof.',
          caption:
            'Voters outside Achocalla on polling day. The school’s tally sheet was the first to reach the archive.',
          credit: 'Illustration: Inés Ferro/Agencia SUR',
        },
        true,
      ),
      h2('What Buenos Aires heard'),
      p(
        'Governments in the region had been waiting for the ruling. Within an hour four foreign ministries published the same short sentence of welcome. Diplomats in Buenos Aires said that it had been agreed over the weekend, in case the judges found the nerve.',
      ),
      p(
        'The full text of the ruling, with both opinions and the list of municipalities, is at [the chamber’s reading room](https://example.org/chamber/2046).',
      ),
      p(
        'In the winter hall of the trade fair the tables were carried in by late afternoon: long, plain, lent by a school of agriculture. Each has a number, a lamp and six chairs on one side. On the other side there is a rope, and behind the rope, from eight o’clock, there is everybody else.',
      ),
    ],
    life: published(
      world,
      74,
      ...republished('update', world, 21, {
        append: [
          p(
            'The ministry said in the evening that it would deliver the boxes “as instructed”, in eleven lorries, and that it would not appeal.',
          ),
        ],
      }),
    ),
  },
  {
    slug: 'achocalla-neighbours-sleep-in-shifts-beside-the-boxes',
    slugline: 'BOLIVIA-NIGHT',
    kicker: 'Bolivia',
    headline: 'Two blankets, one kettle and a rota: a night beside the ballot boxes',
    standfirst:
      'Nobody asked the neighbours of Achocalla to guard the store. Nobody has asked them to go home.',
    section: 'elections',
    desk: 'World',
    dateline: 'Achocalla (SUR)',
    authors: ['ines-calderon'],
    agencies: ['SUR'],
    topics: ['observers', 'recounts'],
    countries: ['BO'],
    indicators: [
      [
        'clean-elections',
        'BO',
        'mixed',
        'Residents guard sealed boxes, since they do not trust the store.',
      ],
      [
        'electoral-authority',
        'BO',
        'mixed',
        'The authority lets neighbours watch, and does not say by which rule.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'The store in which 64 ballot boxes wait has one door, one window and, since {day-9}, a bench before it on which two people sit at any hour. They change every three hours, on the hour, and write down the number of the padlock.',
      ),
      p(
        'The rota hangs on the door of the bakery. It began with the parents of the school, whose box is the third from the left, and now takes in the football club, two lawyers and a man whom nobody knows, and who comes every night from one to four because he cannot sleep.',
      ),
      quote(
        'We do not think that anyone will come. We sit here so that we shall know that nobody came.',
        'Primitiva Mamani-Laura, who has the shift before dawn',
      ),
      h2('What they have seen'),
      p(
        'The book of the watch has 214 entries. Most of them say: nothing. On the fourth night a lorry stopped, and its driver asked for the road to El Alto. On the sixth a policeman brought coffee and was written down as well, with the time and the amount of sugar.',
      ),
      p(
        'On the eighth a page is missing. It was torn out, the entry on the following page says, to light the stove, “since it was blank on both sides and minus four”. Two signatures stand under this, and under them, in another hand, the number of the padlock.',
      ),
    ],
    life: published(world, 262),
  },
  {
    slug: 'kiribati-ballots-cross-the-lagoon-by-night',
    slugline: 'KIRIBATI-BALLOTS',
    kicker: 'Kiribati',
    headline: 'Ballots cross the lagoon by night so that no island votes alone',
    standfirst:
      'Four boats left Tarawa with the same paper for seventeen islands. They are racing a tide, not an opponent.',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Tarawa (LW)',
    authors: ['tekura-ioabo'],
    agencies: ['LW'],
    topics: ['ballot-papers', 'elections'],
    countries: ['KI'],
    indicators: [
      [
        'electoral-access',
        'KI',
        'democracy',
        'Outer islands vote on the same morning as the capital for the first time.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'ferry',
      alt: 'A small ferry with ballot boxes stacked on deck crosses calm water under a low red sun.',
      caption:
        'The first of four boats leaves Tarawa’s inner harbour with boxes for Abaiang and Marakei.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'Four boats with ballot boxes on deck left Tarawa after sunset on {day-1}, so that seventeen islands of Kiribati can vote on the same morning as the capital for the first time.',
      ),
      p(
        'Until now the outer islands voted up to nine days later, when the mainland’s result had long been sung on the radio. “People asked us what we were still voting on,” said Beretia Tonganibeia, who has been returning officer on Marakei since 2003. “I never had a good answer.”',
      ),
      p(
        'The electoral commission hired two ferries, a fisheries patrol boat and a trader’s ketch. Each carries paper for four or five islands, two clerks, one police officer without a weapon, and a tarpaulin that was tested on {day-4} with a fire hose.',
      ),
      quote(
        'The sea is not interested in politics. It is interested in whether you tied the box down.',
        'Iotebwa Rimon, skipper of the ketch',
      ),
      h2('A tide, and a second tide'),
      p(
        'The passage into three of the lagoons is open for about two hours at high water. A boat that misses it waits twelve. For that case every island keeps a sealed envelope with a photocopier code, so that paper can be printed at the clinic or the school.',
      ),
      h2('Why the dates drifted apart'),
      p(
        'There was never a decision to vote late. In 1979 the ship broke down, and the outer islands voted when it had been mended. The next time, somebody looked up what had been done the last time. By the nineties the late vote had rules of its own, a song, and a saying: _to vote after the rooster_, which is used of people who agree with everyone.',
      ),
      p(
        'The change was asked for by the islands themselves. A petition went round on exercise paper for a year and a half and came back with 6,100 names. It does not complain. It says, in one sentence, that those who sign would like to be surprised as well.',
      ),
      quote(
        'My grandmother voted four times in her life and never once changed anything. She wants to try it while she can still walk to the school.',
        'Teretia Bwenawa, clerk on Abaiang',
      ),
      p(
        'Counting starts on all islands at six in the evening. Results are read out on the beach and on the short-wave net in alphabetical order of islands, which places the capital between Tamana and Teraina.',
      ),
    ],
    life: published(elections, 148),
  },
  {
    slug: 'nepal-map-walks-around-a-town',
    slugline: 'NEPAL-MAP',
    kicker: 'Electoral boundaries',
    headline: 'A border that walks around a town: inside Nepal’s new constituency map',
    standfirst:
      'Seven people drew it in a rented house. Two of them say they never saw the final line.',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Pokhara/Kathmandu (BUN)',
    authors: ['pema-ghale', 'khady-mbodj'],
    agencies: ['BUN'],
    topics: ['constituencies', 'access-to-information'],
    countries: ['NP'],
    indicators: [
      [
        'electoral-boundaries',
        'NP',
        'mixed',
        'The criteria are public and sound; the last change was not minuted.',
      ],
      [
        'public-consultation',
        'NP',
        'autocracy',
        'Hearings took place before the line that matters was drawn.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'districts',
      alt: 'An aerial patchwork of fields and a river, crossed by a dashed red line that turns abruptly around a village.',
      caption: 'The line as published. The village at the centre votes with the far bank.',
      credit: 'Illustration: Pema Ghale/Bengal Union News',
    },
    body: [
      p(
        'On the map that Nepal’s boundary commission published on {day-1}, the border between two hill constituencies follows the river for thirty kilometres, leaves it, climbs to a school, walks around a bazaar of 2,300 voters and returns to the water.',
      ),
      p(
        'The commission had announced four criteria: population, rivers, roads and languages. None of them explains the bazaar. “It is a line that knew where it was going,” said Dhan Bahadur Roka, who keeps the post office and now belongs to a constituency whose nearest polling place he can see but not reach without a boat.',
      ),
      p(
        'Seven members worked on the map for five months in a rented house in Pokhara. Two of them told Bengal Union News that the line which they signed on the last evening ran along the river. The other five did not answer letters. The commission’s secretary said that “small geometrical adjustments” had been delegated to staff.',
      ),
      h2('Hearings, and after the hearings'),
      p(
        'Eighty-one hearings were held, all before the change. The minutes are complete, bound in blue, and can be read by anyone at [the commission’s counter](https://example.org/boundary/minutes). The last meeting is a single sentence: _Adjustments were discussed._',
      ),
      quote(
        'I drew maps for a living. You do not get a corner like that from a ruler. You get it from a list of names.',
        'A former surveyor who asked not to be named because his pension is under review',
      ),
      h2('A line and its reasons'),
      p(
        'There may be an innocent one. The bazaar gets its water from the far bank, by a pipe that was laid last year, and two of the five members have said in private that they had wanted to keep together what drinks together. Pipes are not among the four criteria. “If they had written down the pipe, I would not object to it,” said the postmaster. “I would object to not being told.”',
      ),
      p(
        'There is another reading. In the last vote the bazaar went to one list by three to one, in a constituency that was decided by 411 votes. Across the water its votes will change nothing. Nobody on the commission was willing to talk about that sum, which can be done on the back of an envelope and, at the bazaar, has been, many times.',
      ),
      p(
        'Under the law any hundred voters may object within thirty-five days. By noon on {day} objectors at the bazaar had 1,140 signatures and a volunteer who carries them across the river.',
      ),
      fact(
        'What can still change',
        p(
          'Objections go to a bench of three retired judges. They can confirm the line, move it by up to five kilometres, or send it back. They have never sent one back.',
        ),
        p(
          'The map applies from the next general vote, unless parliament refuses it as a whole within sixty days.',
        ),
      ),
    ],
    life: published(elections, hours(6) + 12),
  },
  {
    slug: 'dili-voters-queue-for-a-count-nobody-doubted',
    slugline: 'TIMOR-QUEUE',
    kicker: 'Timor-Leste',
    headline: 'Why voters in Dili queued for a count that nobody doubted',
    standfirst:
      'The result was known by nine. At midnight there were still two hundred people outside the gymnasium, listening.',
    section: 'elections',
    desk: 'World',
    dateline: 'Dili (STN)',
    authors: ['tio-berensai'],
    agencies: ['STN'],
    topics: ['vote-counting', 'local-government'],
    countries: ['TL'],
    indicators: [
      [
        'vote-counting',
        'TL',
        'democracy',
        'Every ballot is held up and read aloud to whoever wishes to hear.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'queue',
      alt: 'A long line of people in many colours winds across a sandy plain to a white building with a red roof.',
      caption: 'The queue outside the gymnasium in Becora was for the counting, not for the vote.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'The votes for the council of Dili’s eastern ward had been cast by three, and by nine in the evening on {day-1} everyone knew who had won. The queue outside the gymnasium went on growing all the same.',
      ),
      p(
        '“I was at work when I voted,” said Domingas Soares da Cruz, a nurse, who came after her shift with a folding chair. “The voting takes a minute. The counting is the part with the people in it.”',
      ),
      p(
        'Each ballot is unfolded, held up, turned once to the left and once to the right, and read aloud. A clerk with chalk makes strokes on a blackboard in bundles of five. If anyone in the room raises a hand, the ballot is shown again. On {day-1} hands were raised nineteen times. Two ballots changed piles.',
      ),
      p(
        'The custom is older than the law about it. A bill before parliament would allow machines to do the counting in towns from next year. The gymnasium’s caretaker, asked what he thought of that, pointed to the chalk.',
      ),
    ],
    life: published(world, hours(9) + 5),
  },
  {
    slug: 'estonian-island-council-decided-by-lot',
    slugline: 'ESTONIA-LOT',
    kicker: 'Estonia',
    headline: 'Two recounts and a lot: an Estonian island gets its council',
    standfirst:
      'The third counting found the same 188 votes for each. The law asks for a lot, and does not say of what kind.',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Kuressaare/Riga (BPB)',
    authors: ['maarika-tammsoo'],
    agencies: ['BPB'],
    topics: ['recounts', 'local-government'],
    countries: ['EE'],
    indicators: [
      [
        'clean-elections',
        'EE',
        'democracy',
        'A tie was settled by rule, in public, and accepted by both.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'After two recounts that found 188 votes for each of two lists, the council of a small Estonian island was decided on {day-1} by drawing a bean from a coffee tin.',
      ),
      p(
        'The law asks for a lot “in the presence of both parties” but not for a particular kind. The commission had a coin ready. The lists objected, in a joint letter, that the coin showed a politician.',
      ),
      p(
        'The beans, one white and one brown, were chosen by the oldest inhabitant and weighed on the pharmacist’s scales. The youngest voter drew, with a mitten on. All this took eleven minutes and was filmed by nine people, of whom four were candidates.',
      ),
      p(
        'The schoolteacher’s list drew the white bean. “We will have to speak to each other anyway,” said the ferryman whose list drew the brown one. “There are 512 of us and one shop.”',
      ),
    ],
    life: published(elections, hours(14) + 20),
  },
  {
    slug: 'ghana-register-gains-forty-thousand-names-at-market-desks',
    slugline: 'GHANA-REGISTER',
    kicker: 'Voter registers',
    headline: 'Ghana’s northern register gains 40,000 names at desks between the yams',
    standfirst:
      'For six market days clerks sat where people already were. Two names in three belonged to women.',
    section: 'elections',
    desk: 'World',
    dateline: 'Tamale/Dakar (AMD/kp)',
    authors: ['khady-mbodj', 'tomas-brandt'],
    agencies: ['AMD', 'kp'],
    topics: ['voter-registers', 'elections'],
    countries: ['GH'],
    indicators: [
      [
        'voter-registration',
        'GH',
        'democracy',
        'Registration desks moved from district offices to markets; names rose by 40,000.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'market',
      alt: 'Striped market awnings over baskets of yams and fruit; between them a small desk with a ledger and two people.',
      caption:
        'A desk between the yam sellers and the tinsmiths at the six-day market of Savelugu.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'The voter register of northern Ghana has grown by 40,311 names in five weeks, after clerks moved their desks from district offices to the markets, the electoral commission’s regional office said on {day}.',
      ),
      p(
        'The increase is the largest since the register was renewed. Sixty-four in a hundred of the new names belong to women, who in the office registration had been fewer than half.',
      ),
      h2('A desk at the right height'),
      p(
        'The idea came from a clerk in Savelugu, Mariam Issahaku Alhassan-Tia, who noticed that people passed her office on the way to the six-day market and did not come in. “An office has a step,” she said. “I counted. On market days eleven people an hour looked at the step.”',
      ),
      p(
        'The desks stand between the yam sellers and the tinsmiths. A registration takes seven minutes, most of it spent on the spelling of names that have three. Whoever has no paper may bring two neighbours who swear, under an awning and before witnesses, that they know them.',
      ),
      quote(
        'I have sold yams to the returning officer for twelve years. Now he has to write down who I am.',
        'Fuseina Dokurugu, trader and voter no. 31,006',
      ),
      h2('Names with three spellings'),
      p(
        'Most of the seven minutes go into a single line of the form. Many people here have one name at home, another at school and a third on the clinic’s card. Until this year the clerk chose. Now all three are written down, and the voter marks the one that should be called out on the day.',
      ),
      p(
        'It sounds like a trifle, said the regional director, Abdul-Razak Fuseini-Bawa. In the last election, by his office’s own count, eleven thousand people were at the right polling place and did not come forward, because a stranger had been called.',
      ),
      p(
        'Two parties asked for the lists to be checked before they are used. The commission opened them to inspection the same day. By {day} evening 212 entries had been queried; 190 were confirmed, the rest await an answer from other districts.',
      ),
      p(
        'The law allows market desks in all regions, but does not pay for them. The northern desks were paid for out of the furniture budget: tables, the office found, were needed anyway.',
      ),
    ],
    life: published({ by: 'second', editor: 'editor' }, hours(26)),
  },
  {
    slug: 'tribunal-boliviano-abre-2046-anforas-al-publico',
    slugline: 'BOLIVIA-COUNT-ES',
    kicker: 'Tribunales electorales',
    headline: 'La sala electoral de Bolivia envía 2.046 ánforas selladas a mesas públicas',
    standfirst:
      'Por cinco votos contra dos, los jueces rechazaron contar tras los muros de un cuartel. Veinte vecinos bastan para pedir una silla.',
    language: 'es',
    section: 'elections',
    desk: 'World',
    dateline: 'La Paz (SUR)',
    authors: ['ines-calderon', 'marisol-quintanar'],
    agencies: ['SUR'],
    topics: ['electoral-courts', 'recounts', 'observers'],
    countries: ['BO'],
    indicators: [
      [
        'electoral-authority',
        'BO',
        'democracy',
        'La sala desautorizó a un ministerio sobre quién puede contar.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'ballot',
      alt: 'Una mano deja caer un papel doblado en una urna de cristal, bajo una lámpara.',
      caption:
        'Las ánforas se abrirán en cuarenta mesas del pabellón de invierno de la feria de La Paz.',
      credit: 'Ilustración: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'La sala electoral de Bolivia resolvió que 2.046 ánforas selladas de la elección municipal se cuenten de nuevo ante el público, después de un día y medio de discusión sobre quién podía estar en la sala.',
      ),
      p(
        'La decisión deja sin efecto una orden del Ministerio de Gobierno, que quería trasladar las ánforas a un cuartel de ingenieros del altiplano. Firmaron cinco de los siete jueces. Cada partido, cada grupo acreditado y veinte vecinos de un distrito tienen derecho a una silla en la mesa donde se abra su ánfora.',
      ),
      quote(
        'No buscábamos fraude. Buscábamos el acta de nuestra propia escuela [en Achocalla], y el número de la pantalla no era el de la pared.',
        'Rufina Choque, contadora e iniciadora del archivo',
      ),
      h2('Nueve días de lacre'),
      p(
        'Las ánforas proceden de once municipios en los que las cifras difundidas por el ministerio no coincidían con las actas colgadas a la puerta de cada recinto. Los vecinos las habían copiado a mano. Un archivo de voluntarios reúne ya copias de cuatro de cada cinco.',
      ),
      p(
        'El ministerio atribuye las diferencias a errores de transcripción y sostiene que un conteo abierto “entregaría el voto a quien más grite”. No anunció ningún recurso.',
      ),
      p(
        'El recuento empieza a las ocho de la mañana y debe terminar en doce días. El resultado obliga al ministerio.',
      ),
    ],
    life: published(world, 61),
  },
  {
    slug: 'explainer-how-a-public-count-works',
    slugline: 'COUNT-EXPLAINER',
    kicker: 'Explainer',
    headline: 'How a public count works, table by table',
    standfirst:
      'Four chairs, one rope, and a rule that nobody may touch a sheet alone. What the world’s open counts have in common.',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Lima/Penang/Riga (SUR/STN/BPB)',
    authors: ['marisol-quintanar', 'tio-berensai', 'maarika-tammsoo'],
    agencies: ['SUR', 'STN', 'BPB'],
    topics: ['vote-counting', 'recounts', 'observers', 'tally-sheets'],
    countries: ['BO', 'TL', 'EE'],
    indicators: [],
    urgency: 4,
    photo: {
      picture: 'ballot',
      alt: 'A hand lets a folded paper fall into a glass ballot box under a lamp.',
      caption:
        'What goes in folded comes out flat. Most of the rules concern the minute in between.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'Public counts look different everywhere. In one country they smell of chalk, in another of diesel from the generator, and in a third nobody comes. Under the surface they share a handful of rules. We compared the handbooks of fourteen electoral authorities.',
      ),
      h2('Before the box is cut'),
      ol(
        'The number on the seal is read aloud, and someone who did not write it down compares it.',
        'The table is empty, and shown to be empty, the underside included.',
        'Pens of the colour that voters used leave the room.',
      ),
      p(
        'The third rule is the one most often forgotten and the one that counting clerks mention first. A blank ballot and a blue pen, they say, are a vote waiting for an owner.',
      ),
      h2('While it is counted'),
      p(
        'Nobody touches a ballot alone. Twelve of the fourteen handbooks demand two people of different lists; one demands three; one says only “with decency”.',
      ),
      p(
        'Ballots are shown before they are piled. Whoever watches may ask to see one again, may write, and in nine of the fourteen countries may film. Nowhere may a watcher speak to the person who is counting. In Estonia a watcher may knock on the table.',
      ),
      quote(
        'I have been knocked at twice. Both times I had miscounted.',
        'Aino Veskimägi, counting clerk on Saaremaa since 1994',
      ),
      h2('After'),
      p(
        'A sheet is filled in with the sum in figures and in words. It is signed by those who counted and offered to those who watched. Then it goes on the outside of the door, at the height of a child’s eyes or of an adult’s. Handbooks differ.',
      ),
      fact(
        'Recount, audit, rerun',
        p('A **recount** opens the same boxes and counts the same paper.'),
        p('An **audit** draws boxes by lot and compares them with the sheet.'),
        p(
          'A **rerun** asks the voters again. Courts order it rarely, because it is the only one that can be lost twice.',
        ),
      ),
      p(
        'What a recount cannot do is heal the road by which the box came. A count is honest about what is in the box. It knows nothing of what was not put in.',
      ),
    ],
    life: published(elections, days(2) + 130),
  },
  {
    slug: 'samoa-villages-vote-on-one-day',
    slugline: 'SAMOA-ONE-DAY',
    kicker: 'Samoa',
    headline: 'Samoa’s villages vote on one day, and the buses run for it',
    standfirst: 'A rule that let chiefs choose the date is gone. Turnout rose by nine points.',
    section: 'elections',
    desk: 'World',
    dateline: 'Apia/Suva (LW)',
    authors: ['sefina-leaupepetele'],
    agencies: ['LW'],
    topics: ['elections', 'village-assemblies'],
    countries: ['WS'],
    indicators: [
      [
        'electoral-access',
        'WS',
        'democracy',
        'One date and free buses; turnout rose from 58 to 67 in a hundred.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'island',
      alt: 'A green island with a white church, palm trees and small houses above a turquoise bay with outrigger boats.',
      caption: 'Villages on Savaiʻi used to vote on up to six different days.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'All 240 village committees of Samoa were elected on the same day for the first time, and turnout rose by nine points to 67 in a hundred, the electoral office said on {day}.',
      ),
      p(
        'Until this year each village set its own date, in practice by decision of its senior chief. Some chose a day on which the young were at work in town. “Nobody said so,” said Faʻapito Leota-Manu, who registers voters on Savaiʻi. “It always fell on the same sort of day.”',
      ),
      p(
        'Buses ran without fare from six in the morning. The office had ordered 80 and needed 112; the rest were lent by two churches and a brewery.',
      ),
      p(
        'The rule that took the choice away is one line long and was passed without debate in a session on drainage. It had been proposed three times before. What was different this time, its author says, was that she put the cost of six polling days beside that of one, in the same column, and said nothing else.',
      ),
      p(
        'In the district of Faʻasaleleaga the new date fell on the day of a funeral. The family offered to move it. The committee’s members, who would have been the mourners, voted on the way.',
      ),
      quote(
        'My grandfather chose the day. I drove the bus.',
        'Ioane Tuilagi-Sua, chief of a village near Safotu',
      ),
      p(
        'Observers from three neighbouring states praised the order of it and asked for curtains. In eleven villages the booth had been open at the side of the sea.',
      ),
    ],
    life: published(
      world,
      days(5) + 40,
      ...republished(
        'correction',
        world,
        days(4) + 200,
        {
          swap: [['All 240 village committees', 'All 265 village committees']],
        },
        'An earlier version said that 240 village committees were elected. There are 265.',
      ),
    ),
  },
  {
    slug: 'to-nisi-pou-metrise-tis-psifous-dyo-fores',
    slugline: 'GREECE-ISLAND-EL',
    kicker: 'Τοπική αυτοδιοίκηση',
    headline: 'Το νησί που μέτρησε τις ψήφους του δύο φορές',
    standfirst:
      'Η δεύτερη καταμέτρηση έγινε στην πλατεία, μπροστά σε όλους. Το αποτέλεσμα δεν άλλαξε, άλλαξε όμως η συζήτηση.',
    language: 'el',
    section: 'elections',
    desk: 'Elections',
    dateline: 'Ερμούπολη (kp)',
    authors: ['katerina-vlachopanou'],
    agencies: ['kp'],
    topics: ['recounts', 'local-government'],
    countries: ['GR'],
    indicators: [
      [
        'vote-counting',
        'GR',
        'democracy',
        'Η επανακαταμέτρηση έγινε δημόσια, με τη συμφωνία και των δύο συνδυασμών.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'island',
      alt: 'Πράσινο νησί με λευκή εκκλησία και μικρά σπίτια πάνω από έναν κόλπο με βάρκες.',
      caption: 'Το λιμάνι του νησιού, όπου στήθηκαν τα τραπέζια της καταμέτρησης.',
      credit: 'Εικονογράφηση: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Σε ένα μικρό νησί των Κυκλάδων οι ψήφοι για το δημοτικό συμβούλιο μετρήθηκαν δύο φορές: την πρώτη σε μια κλειστή αίθουσα και τη δεύτερη στην πλατεία, μπροστά σε όλους τους κατοίκους.',
      ),
      p(
        'Η διαφορά ανάμεσα στους δύο συνδυασμούς ήταν έντεκα ψήφοι. Μετά τη δεύτερη καταμέτρηση παρέμεινε έντεκα. «Δεν ήθελα να κερδίσω», είπε ο επικεφαλής του συνδυασμού που έχασε, ο ψαράς Στρατής Καραμαλίδης. «Ήθελα να το δω».',
      ),
      p(
        'Τα τραπέζια τα δάνεισαν τα καφενεία. Κάθε ψηφοδέλτιο το έδειχναν πρώτα προς τη θάλασσα και μετά προς το βουνό, ώστε να το βλέπουν και οι δύο πλευρές της πλατείας.',
      ),
      quote(
        'Όταν όλοι βλέπουν το ίδιο χαρτί, δεν έχει μείνει τίποτα να ψιθυρίσει κανείς.',
        'Ευανθία Ρούσσου-Δελλή, συνταξιούχος δασκάλα',
      ),
      p(
        'Ο δήμος σκέφτεται τώρα να κάνει τη δημόσια καταμέτρηση κανόνα. Το ερώτημα είναι αν θα υπάρχουν αρκετά τραπέζια.',
      ),
      divider(),
      p(
        'Το κείμενο είναι διαθέσιμο και σε περίληψη στα [αγγλικά](https://example.org/el/island-count).',
      ),
    ],
    life: published(elections, days(8) + 300),
  },
];
