import { days, hours, published } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, ol, p, pull, quote, ul } from '../write.ts';

const world = { by: 'second', editor: 'editor' } as const;
const desk = { by: 'reporter', editor: 'editor' } as const;

export const parliamentStories: readonly DemoStory[] = [
  {
    slug: 'a-third-of-mongolias-chamber-walks-out-before-the-budget',
    slugline: 'MONGOLIA-BUDGET',
    kicker: 'Parliaments',
    headline: 'A third of the seats stand empty as Mongolia’s budget passes in eleven minutes',
    standfirst:
      'Members walked out over a clause that lets ministers move money between funds without asking.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Ulaanbaatar/Almaty (SW)',
    authors: ['tsolmon-batjargalyn', 'tomas-brandt'],
    agencies: ['SW'],
    topics: ['budgets', 'parliaments'],
    countries: ['MN'],
    indicators: [
      [
        'legislative-scrutiny',
        'MN',
        'autocracy',
        'A budget of 1,900 pages was passed without debate.',
      ],
      [
        'opposition-rights',
        'MN',
        'mixed',
        'The walk-out was minuted, seat by seat, at the speaker’s order.',
      ],
      ['oversight', 'MN', 'autocracy', 'Ministers may move a fifth of any fund by notice.'],
    ],
    urgency: 2,
    photo: {
      picture: 'hemicycle',
      alt: 'A parliament seen from above as rows of seats; a third of them are only outlines.',
      caption: 'The chamber at the moment of the vote, drawn from the seating plan in the minutes.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'The parliament of Mongolia passed next year’s budget on {day} in eleven minutes and before empty seats, after 44 of 126 members had left the chamber in protest at a clause on page 1,612.',
      ),
      p(
        'The clause allows any minister to move up to a fifth of a fund’s money to another fund by notice. Until now that took a vote of the budget committee. “It is two lines,” said Oyungerel Dambijav, who led her group out. “You could put a country through it.”',
      ),
      p(
        'The finance ministry says the clause is needed for winters, when hay must be bought within days. In the last ten years the committee was asked eleven times for such a transfer. It agreed eleven times, on average within four hours.',
      ),
      pull('It is two lines. You could put a country through it.', 'Oyungerel Dambijav, member'),
      h2('Seat by seat'),
      p(
        'What happened next was the speaker’s doing. Rather than note that the budget had passed “by a majority of those present”, he had the clerk read the number of each empty seat into the minutes. The reading took longer than the vote.',
      ),
      quote(
        'An absence is also an attendance [of a kind]. The house should know where its holes are.',
        'Speaker Ganzorig Luvsanchultem',
      ),
      h2('Page 1,612'),
      p(
        'The clause had been in none of the drafts that went to committees. It stands in the middle of a paragraph on the storage of seed, between a semicolon and a date. A member from Khovd, who reads budgets aloud to his wife, found it on {day-2} in the evening. “She asked me to read that sentence again,” he said.',
      ),
      p(
        'By the next morning the opposition had asked for an hour of debate. They were offered ten minutes, to be shared. The walk-out was decided in the cloakroom, by a show of hats.',
      ),
      p(
        'Inside, the remaining members voted by button. The board over the speaker’s chair showed 71 in favour and 11 against. Eleven of the majority group had therefore stayed and voted no, which went unnoticed in the noise of chairs and was pointed out an hour later by the clerk, when he had finished reading numbers.',
      ),
      p(
        'The budget now goes to the president, who may return single clauses within five days. An adviser said that the page had been marked.',
      ),
      fact(
        'The clause in figures',
        ul(
          '**One fifth** of any fund can be moved by notice.',
          '**38 funds** are concerned, among them roads, hay, schools and flood relief.',
          '**11 of 11** requests were granted by the committee since 2016.',
        ),
      ),
    ],
    life: published(world, hours(3) + 28),
  },
  {
    slug: 'althing-committee-answers-letters-from-the-public-bench',
    slugline: 'ICELAND-BENCH',
    kicker: 'Iceland',
    headline: 'A committee in Reykjavík answers the public bench, in ink',
    standfirst:
      'Visitors may pass up a question on paper. By the end of the sitting it comes back with an answer on the other side.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Reykjavík/Tromsø (NT)',
    authors: ['sigrun-snaeland'],
    agencies: ['NT'],
    topics: ['committees', 'parliaments'],
    countries: ['IS'],
    indicators: [
      [
        'public-consultation',
        'IS',
        'democracy',
        'Questions from the public bench are answered in writing the same day.',
      ],
    ],
    urgency: 4,
    body: [
      p(
        'The environment committee of Iceland’s parliament answers questions from its public bench in writing and on the same day, under a rule that it made permanent on {day}.',
      ),
      p(
        'The bench has nine seats. A visitor may pass up one sheet. The clerk reads it out between two items, and before the sitting ends the sheet goes back with an answer on the other side, signed by a member.',
      ),
      p(
        'In a year of trial 402 sheets were passed up. The shortest asked “Why?”. The answer, which took half a page, is now in the committee’s handbook.',
      ),
      p(
        'Members had feared to lose time. According to the clerk they gained some: speeches have become shorter since there is somebody in the room who may ask what they meant. Two of the sheets led to amendments. One, on the width of footpaths, bears the name of a nine-year-old.',
      ),
      p('Eleven answers were later found to be wrong. The committee wrote to those who had asked.'),
    ],
    life: published(desk, hours(5) + 40),
  },
  {
    slug: 'sejmik-glosuje-imiennie-takze-w-komisjach',
    slugline: 'POLAND-ROLLCALL-PL',
    kicker: 'Samorząd',
    headline: 'Sejmik nad Wisłą będzie głosował imiennie także w komisjach',
    standfirst:
      'Dotąd w protokole zapisywano tylko liczbę głosów. Wniosek złożyła szkoła, która chciała wiedzieć, kto był przeciw.',
    language: 'pl',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Toruń/Ryga (BPB)',
    authors: ['zofia-malewicz-bak'],
    agencies: ['BPB'],
    topics: ['committees', 'local-government', 'petitions'],
    countries: ['PL'],
    indicators: [
      ['legislative-scrutiny', 'PL', 'democracy', 'Głosowania w komisjach będą imienne i jawne.'],
    ],
    urgency: 4,
    photo: {
      picture: 'chair',
      alt: 'Puste krzesło z wysokim oparciem w snopie światła na ciemnej scenie, przed nim mikrofon.',
      caption: 'Miejsce dla wnioskodawców w sali komisji; dotąd najczęściej stało puste.',
      credit: 'Ilustracja: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Radni jednego z sejmików nad Wisłą zdecydowali, że od nowego roku także w komisjach będą głosować imiennie. Dotychczas w protokole podawano wyłącznie liczbę głosów.',
      ),
      p(
        'Petycję w tej sprawie złożyli uczniowie technikum, którym komisja odmówiła pieniędzy na autobus. „Chcieliśmy napisać do osób, które były przeciw, i zapytać dlaczego” – powiedziała siedemnastoletnia Jagoda Wilczewiak. „Okazało się, że nikt nie wie, kto to był”.',
      ),
      h2('Pięć głosów bez nazwisk'),
      p(
        'Wynik tamtego głosowania brzmiał pięć do czterech. Żaden z dziewięciu członków komisji nie przyznał się do głosu przeciw. „Arytmetyka okazała się bezradna” – zauważył przewodniczący Ambroży Kiełpin.',
      ),
      quote(
        'Kto podnosi rękę za publiczne pieniądze, ten podnosi ją przy ludziach.',
        'Ambroży Kiełpin, przewodniczący sejmiku',
      ),
      p(
        'Imienne protokoły mają być publikowane w ciągu trzech dni. Autobus w międzyczasie kupiono.',
      ),
    ],
    life: published(desk, hours(19) + 6),
  },
  {
    slug: 'fiji-benches-share-one-question-hour',
    slugline: 'FIJI-QUESTIONS',
    kicker: 'Fiji',
    headline: 'Fiji’s smaller parties pool their question time and ask one long question',
    standfirst:
      'Alone they have four minutes each. Together they have an hour, and a minister who cannot look at the clock.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Suva (LW)',
    authors: ['sefina-leaupepetele', 'ines-calderon'],
    agencies: ['LW'],
    topics: ['parliaments'],
    countries: ['FJ'],
    indicators: [
      [
        'opposition-rights',
        'FJ',
        'democracy',
        'A standing order now allows groups to join their question time.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'Fifteen members of five small groups in Fiji’s parliament joined their question time for the first time on {day-1} and spent an hour on a single subject: who checks the jetties.',
      ),
      p(
        'Under the standing orders a group with three members has four minutes a week. The minister for works, Ratu Penaia Volavola-Nasau, had been used to seven questions on seven matters. He had brought seven folders.',
      ),
      p(
        'By the fortieth minute it was established that eleven jetties had not been inspected since the cyclone, that the inspector’s boat was under repair, and that the repair yard stood on one of the eleven jetties.',
      ),
      p(
        'The pooling was made possible by a sentence that the clerk found in the standing orders of 1970, under “Absence of members”. It allows a group to give its time to another if it is on a boat. Fifteen members signed a declaration that they were, in a manner of speaking, in the same one.',
      ),
      p(
        'He did not give way easily. For a quarter of an hour he answered with the length of the coast. When a member from Kadavu asked him to name one jetty on which he had himself stood this year, he named one, and it was the one that had been struck from the list because it was gone.',
      ),
      quote(
        'Four minutes is long enough to be told that it is being looked into. An hour is long enough to ask by whom.',
        'Litia Koroivuki, member for the outer islands',
      ),
      p('The speaker praised the tone. The minister asked for the transcript.'),
    ],
    life: published(desk, hours(40)),
  },
  {
    slug: 'kenyan-county-reads-its-whole-budget-aloud',
    slugline: 'KENYA-BUDGET-READING',
    kicker: 'Budgets',
    headline: 'A Kenyan county reads its whole budget aloud. It takes nine hours and 14 minutes',
    standfirst:
      'A rule from 1964, never repealed, says that a budget is void unless it is read. Someone remembered.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Nyeri/Kampala (GLN)',
    authors: ['wanjiru-kibet'],
    agencies: ['GLN'],
    topics: ['budgets', 'local-government'],
    countries: ['KE'],
    indicators: [
      [
        'local-budgets',
        'KE',
        'democracy',
        'Every item was read and could be challenged from the gallery.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'ledger',
      alt: 'An open ledger with columns under a desk lamp, a stamp and a stack of receipts beside it.',
      caption: 'The county’s budget has 311 pages. Four clerks took turns.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'The assembly of a county in central Kenya read its entire budget aloud on {day-1}, from “Salaries, general” to “Paint, road, white”, because a retired clerk had found that the law demands it.',
      ),
      p(
        'The rule dates from 1964 and was never repealed. Gikonyo wa Mathenge-Ndirangu, 81, had typed it. “They always said: taken as read,” he told the assembly. “By whom?”',
      ),
      p(
        'Four clerks took turns. The gallery, half full at nine in the morning, was crowded by noon, when the roads were reached. A woman from Mukurweini stood up at item 2,214 and said that the bridge had been built already, by her neighbours. The item was struck.',
      ),
      h2('What was found'),
      ol(
        'A clinic that appears twice under two spellings.',
        'Rent for an office in a building that the county owns.',
        'Road paint for 900 kilometres; the county has 210 kilometres of tarmac.',
      ),
      p(
        'Corrections came to 41 million shillings, a little over one per cent. The budget passed at 18:14 with all votes but one. The member who voted against said that he wished to hear it again.',
      ),
    ],
    life: published(world, days(5) + 200),
  },
  {
    slug: 'finnish-parliament-library-opens-its-complaint-book',
    slugline: 'FINLAND-COMPLAINTS',
    kicker: 'Parliaments',
    headline:
      'Finland’s parliamentary library opens the book in which members complain about the coffee',
    standfirst:
      'It is also the record of a century of rule changes, most of which began as a complaint.',
    section: 'parliaments',
    desk: 'World',
    dateline: 'Helsinki (NT)',
    authors: ['nora-sundby'],
    agencies: ['NT'],
    topics: ['archives', 'libraries', 'parliaments'],
    countries: ['FI'],
    indicators: [
      [
        'access-to-information',
        'FI',
        'democracy',
        'An internal record since 1911 was opened to readers.',
      ],
    ],
    urgency: 5,
    photo: {
      picture: 'reading-room',
      alt: 'Readers at long tables with green lamps in a hall with high windows and galleries of books.',
      caption: 'The complaint book lies on the third table from the window.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Since 1911 members of Finland’s parliament have written their complaints into a book with a green spine. As of {day} anyone may read it, except for the last twenty years.',
      ),
      p(
        'There are 6,208 entries. One in five concerns coffee. But the librarian who catalogued them, Tuulikki Vainionkulma, noticed another thread: forty-three changes to the rules of procedure can be traced to an entry, usually in pencil, usually late at night.',
      ),
      p(
        'The right of a single member to demand a roll call began in 1919 with the words: “I should like to know who that was.”',
      ),
      p(
        'The last entry now open is from a member who asked for a quieter door. It was fitted in 2009.',
      ),
    ],
    life: published(desk, days(12) + 80),
  },
];
