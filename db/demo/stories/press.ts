import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { divider, fact, h2, p, pull, quote, ul } from '../write.ts';

const press = { by: 'courts-reporter', editor: 'courts-editor' } as const;
const world = { by: 'reporter', editor: 'editor' } as const;

export const pressStories: readonly DemoStory[] = [
  {
    slug: 'mountain-radio-returns-from-a-fire-tower',
    slugline: 'GEORGIA-RADIO',
    kicker: 'Media freedom',
    headline: 'A mountain radio was switched off at six. By noon it was back, from a fire tower',
    standfirst:
      'The regulator says that the licence had lapsed. The station says that the letter went to a bridge that no longer exists.',
    section: 'press-and-speech',
    desk: 'World',
    dateline: 'Mestia/Riga (BPB)',
    authors: ['gela-murvanidze', 'ines-calderon'],
    agencies: ['BPB'],
    topics: ['broadcasting', 'administrative-law'],
    countries: ['GE'],
    indicators: [
      [
        'media-freedom',
        'GE',
        'autocracy',
        'A licence was declared lapsed overnight and without a hearing.',
      ],
      [
        'impartial-administration',
        'GE',
        'autocracy',
        'The notice went to an address that has not existed for six years.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'mast',
      alt: 'A lattice mast on a dark ridge sends thin arcs into a striped evening sky.',
      caption: 'The fire tower above the valley has carried the station’s aerial since noon.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'A village station in the mountains of Georgia was taken off the air at six o’clock on {day} morning and was back by noon on the same frequency, from an aerial that volunteers had hung on a forest fire tower.',
      ),
      p(
        'The regulator says that the station’s licence had lapsed on {day-1} at midnight because a form was not returned. The station says that it never got the form. It was sent to an address “by the lower bridge”, which the river took six years ago.',
      ),
      quote(
        'They know where the bridge was. They paid for the ferry.',
        'Nanuli Japaridze-Gvelesi, who reads the weather',
      ),
      p(
        'The broadcast from the tower is covered, the station holds, by a rule for forest fires: in the event of danger anyone may use a tower to warn the valley. Since noon the programme has opened with the forest fire index, which in November is zero, and has gone on to music.',
      ),
      h2('Eleven kilometres of cable'),
      p(
        'The station has nine volunteers, 4,000 listeners and a studio that fits into a suitcase. Its last conflict with an authority concerned a bear. In spring it began to read the agenda of the municipal council aloud, including the annexes.',
      ),
      p(
        'The regulator’s spokesman said that there was “no connection whatsoever” and that the case would be heard within three weeks. Asked whether the tower would be left alone until then, he said that forests were not his department.',
      ),
      h2('Who listens to a forest index'),
      p(
        'In the afternoon the tower was visited. Two people came up the path on foot: a clerk of the regulator, with a measuring case, and a boy who had shown her the way. She measured for twenty minutes, wrote down a figure, drank tea from a thermos and was asked whether she would like to say something. She said that she was not allowed to. This was broadcast.',
      ),
      p(
        'The figure, according to the station’s engineer, was in order. The aerial stands eleven metres higher than the old one and is now heard in the next valley, where until {day-1} there had been no station at all. Eight families there rang in to ask what the weather had been.',
      ),
      quote(
        'We have been here for nineteen years, and nobody on the other side of the ridge ever knew what time it was.',
        'Murman Khvistani, engineer',
      ),
      p(
        'Lawyers in the capital think that the rule on fire towers will not carry the programme for three weeks. It speaks of danger, and the index is zero. The station has asked the forest service for a second opinion about the index.',
      ),
      p('The forest service said that it was listening.'),
    ],
    life: published(world, 121),
  },
  {
    slug: 'night-data-cuts-reach-second-province-of-gabon',
    slugline: 'GABON-DATA',
    kicker: 'Internet shutdowns',
    headline:
      'Nights without data reach a second province of Gabon: what people do between ten and five',
    standfirst:
      'The operator speaks of maintenance. Its technicians say that they were told to stay at home.',
    section: 'press-and-speech',
    desk: 'Press',
    dateline: 'Franceville/Tunis (AMD)',
    authors: ['modibo-kone-sylla', 'khady-mbodj'],
    agencies: ['AMD'],
    topics: ['internet-shutdowns', 'protest'],
    countries: ['GA'],
    indicators: [
      [
        'internet-access',
        'GA',
        'autocracy',
        'Mobile data is off for seven hours a night, without an order that could be appealed.',
      ],
      [
        'compliance-with-rulings',
        'GA',
        'autocracy',
        'The court order that the law asks for does not exist.',
      ],
      [
        'right-to-assemble',
        'GA',
        'mixed',
        'People meet in the street to say what they can no longer write.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'blackout',
      alt: 'A city at night under a full moon; windows are lit, and a small mast sends broken red arcs.',
      caption: 'Power stays on in the evening. The network does not.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'For the eleventh night in a row there was no mobile data in Franceville between ten in the evening and five in the morning, and since {day-1} the province to the north has gone dark at the same hours.',
      ),
      p(
        'The operator calls it maintenance. Three of its technicians told this agency that they had been asked not to come to work on those nights. The communications ministry did not reply to questions sent by telephone, by letter and, on {day}, by hand.',
      ),
      p(
        'What people do in those hours is various. Bakers have gone back to a blackboard for orders. Taxi drivers meet at the roundabout and tell each other where fares are. A pharmacy has hired a boy with a bicycle.',
      ),
      quote(
        'In the first week we talked about the network. In the second we began to talk about why.',
        'Séraphine Ndong-Mba, who sells grilled fish by the station',
      ),
      h2('No order, no appeal'),
      p(
        'A law of 2019 allows the state to limit networks for up to three days by written order of a court. There is no order, according to the registry. Lawyers for a group of traders have therefore asked a judge for something unusual: a document stating that nothing has been forbidden.',
      ),
      p(
        'The judge took the request without comment and asked a question of her own: who, in the operator’s house, has the switch? The lawyer for the operator said that there was no switch, only a procedure. She asked who has the procedure.',
      ),
      h2('What the nights have changed'),
      p(
        'The hospital has gone over to runners between its two sites. A school in the Mingara quarter sets homework that can be done by asking a neighbour, and reports that more of it is done. The town’s one printer of wedding cards has taken an order for four hundred notices a day; what they announce, he says, is mostly where people are.',
      ),
      p(
        'Losses are hard to put into figures. The traders’ association asked its 212 members. Those who sell data lost nearly everything, those who sell candles next to nothing, and one member, who repairs typewriters, asked not to be counted.',
      ),
      p('The hearing is set for {day+2}, at nine in the morning. The summons went out on paper.'),
    ],
    life: published(press, hours(7) + 18, {
      do: 'edit',
      by: 'courts-reporter',
      at: 66,
      change: {
        append: [
          p('The judge has asked the operator to send somebody who was at work on those nights.'),
        ],
      },
    }),
  },
  {
    slug: 'reporters-hold-the-briefing-that-a-ministry-cancelled',
    slugline: 'HONDURAS-BRIEFING',
    kicker: 'Access to information',
    headline:
      'Twelve microphones and no minister: reporters in Tegucigalpa hold the briefing themselves',
    standfirst:
      'The weekly hour was cancelled for good. They came all the same, asked their questions aloud and wrote down the silence.',
    section: 'press-and-speech',
    desk: 'Press',
    dateline: 'Tegucigalpa (CC)',
    authors: ['rosaura-melgarejo'],
    agencies: ['CC'],
    topics: ['press', 'access-to-information'],
    countries: ['HN'],
    indicators: [
      [
        'access-to-information',
        'HN',
        'autocracy',
        'A weekly public briefing ended without replacement after nineteen years.',
      ],
      ['media-freedom', 'HN', 'autocracy', 'Reporters may ask one question a month, by form.'],
    ],
    urgency: 3,
    photo: {
      picture: 'mics',
      alt: 'A dozen microphones lean like flowers over an empty black lectern on a red ground.',
      caption: 'The lectern was locked away. The microphones stand on a crate.',
      credit: 'Illustration: Inés Ferro/Agencia SUR',
    },
    body: [
      p(
        'At ten on {day-1} morning twelve reporters set their microphones on a fruit crate in front of the public works ministry in Tegucigalpa and asked, one after the other, what they would have asked inside.',
      ),
      p(
        'The ministry’s weekly briefing, held without a gap for nineteen years, was ended by a notice on the door. Questions may be sent by form. The form allows 140 characters and one per month.',
      ),
      p(
        'Each question was followed by one minute of silence, timed by a watch. The recording ran unedited on four stations. It lasted thirty-one minutes, and according to the stations nobody switched off.',
      ),
      pull(
        'We asked how much the bridge cost. Then you could hear the bridge.',
        'Rosendo Maradiaga-Funes, radio reporter',
      ),
      p(
        'Inside, according to two employees who asked not to be named, the windows on the street side were closed at ten and opened again at eleven. Somebody had been posted at the lift. The spokesman, whose office is on the second floor, is said to have listened with the lights off and to have corrected one of the questions, which contained a wrong kilometre, by sending down a slip of paper.',
      ),
      p(
        'The notice on the door does not give a reason. A circular to staff, which this agency has read, speaks of a “modernised dialogue” and sets a target for it: an average of four minutes for each question by form. In the first week there were nine.',
      ),
      p(
        'In the afternoon the ministry answered two of the twelve questions in a statement. The reporters say they will be back next week with twelve more, and a second crate.',
      ),
    ],
    life: published(press, hours(11) + 2),
  },
  {
    slug: 'haliatska-hazeta-vyishla-z-pamiati-chytachiv',
    slugline: 'UKRAINE-PAPER-UK',
    kicker: 'Місцева преса',
    headline: 'Газета, яку читачі склали з пам’яті',
    standfirst:
      'Архів районного видання згорів. Тепер мешканці приносять вирізки, і редакція друкує історію громади заново.',
    language: 'uk',
    section: 'press-and-speech',
    desk: 'Press',
    dateline: 'Коломия/Рига (BPB)',
    authors: ['oksana-terlyha'],
    agencies: ['BPB'],
    topics: ['local-newspapers', 'archives'],
    countries: ['UA'],
    indicators: [
      [
        'media-freedom',
        'UA',
        'democracy',
        'Місцева редакція відновила роботу коштом передплатників.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'printing',
      alt: 'Великий друкарський верстат із валами й стрічкою паперу, поруч двоє друкарів у фартухах.',
      caption: 'Перший номер після пожежі надрукували на верстаті сусіднього району.',
      credit: 'Ілюстрація: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Коли від замикання проводки згорів архів районної газети, редакторка Мотря Качурівна повісила на двері оголошення: «Приносьте, що маєте». За місяць люди принесли одинадцять тисяч вирізок.',
      ),
      p(
        'Хтось зберіг некролог діда, хтось — таблицю футбольного турніру, хтось — рішення сільської ради про колодязь. Одна жінка принесла цілий рік, зшитий білою ниткою.',
      ),
      quote('Я думала, що газета у нас. А вона була в людей.', 'Мотря Качурівна, редакторка'),
      h2('Громада рахує сторінки'),
      p(
        'Тепер вирізки сортують у шкільній їдальні. Старшокласники звіряють дати, пенсіонери впізнають обличчя. Кожну знахідку сканують і повертають власникові.',
      ),
      p(
        'Газета виходить двічі на місяць коштом передплатників. Четверту сторінку щоразу складають із того, що знайшлося: без коментарів, лише з датою та ім’ям того, хто зберіг.',
      ),
      p('Бракує ще шести років. Редакція просить зазирнути на горища.'),
    ],
    life: published(press, hours(28) + 35),
  },
  {
    slug: 'iloilo-printers-buy-the-press-they-worked-on',
    slugline: 'PHILIPPINES-PRINTERS',
    kicker: 'Local newspapers',
    headline: 'Iloilo’s printers buy the press that they worked on, and print their rivals too',
    standfirst: 'Four papers, one machine, and a rule: whoever delivers first is printed first.',
    section: 'press-and-speech',
    desk: 'World',
    dateline: 'Iloilo/Penang (STN)',
    authors: ['ligaya-dimasupil'],
    agencies: ['STN'],
    topics: ['local-newspapers', 'trade-unions', 'press'],
    countries: ['PH'],
    indicators: [
      [
        'media-freedom',
        'PH',
        'democracy',
        'The only press of a province passed from one owner to its printers.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'printing',
      alt: 'A large printing press with rollers and a ribbon of paper; two printers in aprons stand beside it.',
      caption: 'The press was built in 1971 and has outlived five owners.',
      credit: 'Illustration: Tio Berensai/Straits News',
    },
    body: [
      p(
        'The only newspaper press in the Philippine province of Iloilo belongs to the people who run it since {day-1}, when thirty-two printers signed a loan in a canteen that smells of oil.',
      ),
      p(
        'The former owner, a shipping family, printed its own paper at nine in the evening and the other three after midnight, when the buses had gone. The new rule is one sentence long and hangs on the machine: _Who delivers first is printed first._',
      ),
      quote(
        'For thirty years I knew the news before anyone. Now I would like people to know it before it is old.',
        'Crisanto Villaflor, foreman',
      ),
      p(
        'All four papers signed contracts. The smallest, a weekly in Kinaray-a with a print run of 900, was first on the first evening. Its editor had delivered at noon and waited beside the machine with a sandwich.',
      ),
      h2('What it costs'),
      ul(
        'The loan runs for eleven years, secured by the press itself.',
        'Each printer pays in a day’s wage a month and has one vote.',
        'No customer may own a share.',
      ),
      p(
        'The shipping family said that it wished the printers well and that it would deliver earlier.',
      ),
    ],
    life: published(world, days(3) + 340),
  },
  {
    slug: 'broadcasters-board-resigns-in-one-letter',
    slugline: 'LUXEMBOURG-BOARD',
    kicker: 'Broadcasting',
    headline: 'A broadcaster’s board resigns in one letter of four lines',
    standfirst:
      'Seven of nine members of a public station in Luxembourg left together. The two who stayed say they will write their own.',
    section: 'press-and-speech',
    desk: 'Press',
    dateline: 'Luxembourg (kp)',
    authors: ['leon-vaskovic', 'mutale-chilufya'],
    agencies: ['kp'],
    topics: ['broadcasting'],
    countries: ['LU'],
    indicators: [
      [
        'media-freedom',
        'LU',
        'mixed',
        'The board left in protest at a budget clause, which was then withdrawn.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'Seven of the nine members of the board of a public station in Luxembourg resigned on {day} in a joint letter of four lines. They object to a clause that would have let a ministry approve the station’s budget item by item.',
      ),
      p(
        '“We were asked to oversee a broadcaster,” the letter says. “We are being asked to oversee a shopping list. We are not needed for that. Good evening.”',
      ),
      p(
        'The ministry withdrew the clause three hours later. The seven said that they would not return, since the next board should be named by people who had read the letter.',
      ),
      divider(),
      p('The two members who stayed announced a letter of their own. It is expected to be longer.'),
    ],
    life: published(
      press,
      days(9) + 33,
      ...republished('minor', press, days(9) - 45, {
        swap: [['in a joint letter of four lines', 'in a common letter of four lines']],
      }),
    ),
  },
  {
    slug: 'thu-vien-xa-niem-yet-ngan-sach',
    slugline: 'VIETNAM-LIBRARY-VI',
    kicker: 'Thư viện',
    headline: 'Thư viện xã niêm yết ngân sách bên cạnh truyện thiếu nhi',
    standfirst:
      'Một cán bộ thư viện ở đồng bằng sông Cửu Long đặt bảng thu chi của xã lên giá sách. Người mượn nhiều nhất là học sinh lớp bảy.',
    language: 'vi',
    section: 'press-and-speech',
    desk: 'Press',
    dateline: 'Cần Thơ (STN)',
    authors: ['nguyen-ha-my-an'],
    agencies: ['STN'],
    topics: ['libraries', 'budgets', 'access-to-information'],
    countries: ['VN'],
    indicators: [
      ['local-budgets', 'VN', 'democracy', 'Bảng thu chi của xã được đặt ở nơi ai cũng đọc được.'],
    ],
    urgency: 5,
    photo: {
      picture: 'reading-room',
      alt: 'Người đọc ngồi bên những bàn dài có đèn xanh trong phòng cao, quanh tường là kệ sách.',
      caption: 'Phòng đọc của xã, nơi bảng ngân sách được đặt cạnh kệ truyện thiếu nhi.',
      credit: 'Minh họa: Tio Berensai/Straits News',
    },
    body: [
      p(
        'Trong phòng đọc của một xã ven sông, giữa kệ truyện thiếu nhi và kệ sách nuôi trồng thủy sản, có một tập giấy đóng gáy màu xanh. Đó là bảng thu chi của xã trong năm nay.',
      ),
      p(
        'Theo quy định, bảng này phải được niêm yết ở nơi công cộng. Trước đây nó được treo trong hành lang ủy ban, sau một cánh cửa mở từ tám giờ đến mười giờ. Cán bộ thư viện, bà Lâm Thị Út Hiền, xin mang về thư viện, nơi mở cửa đến chín giờ tối.',
      ),
      quote(
        'Sách nào cũng cần người đọc. Tập này cũng vậy.',
        'Bà Lâm Thị Út Hiền, cán bộ thư viện',
      ),
      p(
        'Sau bốn tháng, tập giấy đã được mượn đọc 318 lần. Người mượn nhiều nhất là học sinh lớp bảy, vì cô giáo toán dùng nó làm đề bài. Các em phát hiện một phép cộng sai ở trang mười một. Xã đã sửa.',
      ),
      fact(
        'Con số',
        p(
          'Năm nay xã chi 41 phần trăm cho đường và cầu, 6 phần trăm cho thư viện, trường mẫu giáo và trạm y tế.',
        ),
      ),
    ],
    life: published(press, days(20) + 75),
  },
];
