import { days, hours, published, republished } from '../life.ts';
import type { DemoStory } from '../types.ts';
import { fact, h2, h3, note, ol, p, picture, pull, quote, ul } from '../write.ts';

const courts = { by: 'courts-reporter', editor: 'courts-editor' } as const;
const world = { by: 'second', editor: 'editor' } as const;

export const courtStories: readonly DemoStory[] = [
  {
    slug: 'namibian-court-orders-appointment-lists-published',
    slugline: 'NAMIBIA-JUDGES',
    kicker: 'Judicial appointments',
    headline: 'Namibia’s top court tells the cabinet to show who else could have been a judge',
    standfirst:
      'A list with one name on it is not a choice, the bench held. From now on the losing candidates are public too.',
    section: 'courts',
    desk: 'Courts',
    dateline: 'Windhoek/Lusaka (GLN)',
    authors: ['thandiwe-mbewe', 'mutale-chilufya'],
    agencies: ['GLN'],
    topics: ['judicial-appointments', 'constitutional-courts', 'access-to-information'],
    countries: ['NA', 'ZM'],
    indicators: [
      [
        'judicial-independence',
        'NA',
        'democracy',
        'Shortlists and reasons must be published before a judge is sworn in.',
      ],
      [
        'access-to-information',
        'NA',
        'democracy',
        'Cabinet papers on appointments are held to be public records.',
      ],
    ],
    urgency: 2,
    photo: {
      picture: 'court',
      alt: 'A pale courthouse with columns against a yellow sky; three robed figures cast long shadows on the steps.',
      caption:
        'Judges leave the court in Windhoek after the ruling, which binds the cabinet from next month.',
      credit: 'Illustration: Chisomo Nkhata/Great Lakes Newswire',
    },
    body: [
      p(
        'The cabinet of Namibia must publish the names of everyone who was considered for a seat on the bench, with reasons, before a new judge takes the oath, the country’s highest court ruled on {day}.',
      ),
      p(
        'The case was brought by three law students who had asked for the shortlist behind an appointment last year and received a sheet with one name on it. “A list of one is a portrait,” the unanimous judgment says in its ninth paragraph. “It may be a good likeness. It is not a choice.”',
      ),
      pull(
        'A list of one is a portrait. It may be a good likeness. It is not a choice.',
        'From the judgment',
      ),
      p(
        'The attorney general’s office had argued that publication would embarrass candidates who were passed over. The court answered that judges are embarrassed for a living, each time that they are overruled, and that it does them good.',
      ),
      h2('What must be shown'),
      ul(
        'the criteria, before names are collected;',
        'all names that reached the last round;',
        'for each, the reason in at least one full sentence;',
        'any contact between a minister and a candidate during that time.',
      ),
      p(
        'The ruling does not touch appointments already made. Asked on the steps whether she felt embarrassed by it, the judge whose own list had been at issue said that she would have liked to see it too.',
      ),
      h2('Lusaka is reading'),
      p(
        'In neighbouring Zambia, where a bill on appointments is in committee, copies of the judgment were on members’ desks by the afternoon. The clerk of the committee said that nobody had ordered them.',
      ),
      quote(
        'We asked for a piece of paper [the shortlist]. It turned out that the paper was the constitution.',
        'Ndapewa Shikongo-Haikali, one of the three students',
      ),
      h2('Three students and a form'),
      p(
        'The students had not set out to go to court. They were preparing a seminar on how judges are found, and one of them, who had been told that there was a form for everything, looked for the form. There was one. It had been in use since 1991 and had never been filled in.',
      ),
      p(
        'Their first request was answered within a week, with the sheet that bore a single name. The second, in which they asked for the sheet behind the sheet, took fourteen months and was refused on the ground that what they wanted was “of a cabinet nature”. The court spends four pages on that phrase and concludes that it has none.',
      ),
      fact(
        'What happens next',
        ul(
          'The cabinet office has sixty days to write rules for keeping shortlists.',
          'Two vacancies on the high court are the first to which they apply.',
          'Names are removed from the public list after five years, unless their owner objects to being forgotten.',
        ),
      ),
      p(
        'The judgment is published in full at [the court’s registry](https://example.org/court/appointments).',
      ),
    ],
    note: 'Legal read it on the phone. The quote about embarrassment is from paragraph 22, checked.',
    life: published(courts, 96),
  },
  {
    slug: 'retired-judges-form-a-bench-to-watch-the-bench',
    slugline: 'ARMENIA-BENCH',
    kicker: 'Armenia',
    headline: 'Retired judges form a bench of their own, to watch the live one',
    standfirst: 'They sit on Thursdays in a music school and publish what they would have asked.',
    section: 'courts',
    desk: 'Courts',
    dateline: 'Gyumri (SW)',
    authors: ['anahit-sarkisyants'],
    agencies: ['SW'],
    topics: ['courts', 'associations'],
    countries: ['AM'],
    indicators: [
      [
        'court-openness',
        'AM',
        'mixed',
        'Hearings are followed and explained by outsiders, because transcripts are not public.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'chair',
      alt: 'An empty high-backed chair stands in a cone of light on a dark stage, a microphone before it.',
      caption:
        'The witness’s chair at the music school stays empty; questions are put to it all the same.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Every Thursday at four, five retired judges take their places on the stage of a music school in Gyumri, ask an empty chair what they would have asked the witness, and wait a decent time for an answer.',
      ),
      p(
        'The cases are real. So are the exhibits, as far as they are public. What the five do not do is give a verdict. “We have given enough of those,” said Hrachuhi Ter-Minasova, who sat for thirty-one years. “We ask questions. That is the part they are skipping.”',
      ),
      p(
        'Court hearings in the region are open, but their transcripts are not, and few people can spend a weekday on a bench. The five send a student with a notebook. What she brings back is compared with the judgment when it comes, usually months later.',
      ),
      p(
        'Four of the five had been on the other side of the question. Asked why he never published the record of his own hearings in twenty-six years on the bench, Vardges Ohanov takes off his glasses. It had not occurred to him, he says, that anybody would want to read it, and it was only after he retired that he came to be somebody.',
      ),
      p(
        'The justice ministry calls the sittings “a form of theatre”. The council of judges has been silent, but two of its members, according to the school’s director, have been seen in the last row.',
      ),
      quote(
        'In my day the file spoke. Today the file is thick and says nothing.',
        'Vardges Ohanov, former presiding judge in Shirak',
      ),
      p(
        'So far the five have published 44 lists of questions. In six of the cases an appeal court has since asked one of them.',
      ),
    ],
    life: published(courts, hours(4) + 51),
  },
  {
    slug: 'colombian-tribunal-silence-is-a-refusal',
    slugline: 'COLOMBIA-SILENCE',
    kicker: 'Administrative law',
    headline: 'An office that does not answer has said no, and must say why, Colombian judges hold',
    standfirst:
      'After thirty days without a reply, residents may go to court as if they had been refused in writing.',
    section: 'courts',
    desk: 'World',
    dateline: 'Bogotá (SUR)',
    authors: ['marisol-quintanar'],
    agencies: ['SUR'],
    topics: ['administrative-law', 'access-to-information'],
    countries: ['CO'],
    indicators: [
      [
        'impartial-administration',
        'CO',
        'democracy',
        'Silence can be appealed, and reasons must follow within ten days.',
      ],
      [
        'access-to-information',
        'CO',
        'autocracy',
        'One authority left 3,900 requests unanswered for more than a year.',
      ],
    ],
    urgency: 3,
    body: [
      p(
        'A public office in Colombia that leaves a request unanswered for thirty days is deemed to have refused it, and owes its reasons within ten days more, an administrative tribunal in Bogotá ruled on {day-1}.',
      ),
      p(
        'The plaintiff, a beekeeper from Boyacá, had asked a water authority five times in four years which fields upstream were licensed for spraying. “I did not lose the case against them,” Eliécer Pacanchique told the court. “I could not even lose it. There was nothing to lose against.”',
      ),
      p(
        'His fifth letter had been a single line. It asked the authority to confirm that it existed. The court read it aloud in the hearing, twice, and then asked the authority’s lawyer what would have been the correct answer.',
      ),
      p(
        'The tribunal found that the authority had 3,900 requests older than a year. Its archive, inspected by two of the judges in rubber boots, was dry and in order.',
      ),
      p('Offices have until {date+60} to put a clerk’s name on each request.'),
    ],
    life: published(world, hours(12) + 44),
  },
  {
    slug: 'graz-gericht-oeffnet-protokolle-der-vergabekammer',
    slugline: 'AUSTRIA-VERGABE-DE',
    kicker: 'Verwaltungsgerichte',
    headline: 'Grazer Gericht öffnet die Protokolle der Vergabekammer',
    standfirst:
      'Wer den Zuschlag nicht bekommt, darf künftig nachlesen, warum. Die Kammer hatte ihre Notizen nach jeder Sitzung vernichtet.',
    language: 'de',
    section: 'courts',
    desk: 'World',
    dateline: 'Graz/Wien (kp)',
    authors: ['hannelore-grieb', 'tomas-brandt'],
    agencies: ['kp'],
    topics: ['administrative-law', 'procurement', 'open-registers'],
    countries: ['AT'],
    indicators: [
      [
        'public-procurement',
        'AT',
        'democracy',
        'Protokolle der Vergabe müssen geführt und offengelegt werden.',
      ],
      [
        'impartial-administration',
        'AT',
        'autocracy',
        'Die Kammer vernichtete ihre Notizen nach jeder Sitzung.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'ledger',
      alt: 'Ein aufgeschlagenes Kassenbuch mit Spalten, daneben Stempel, Lampe und ein Stapel Belege.',
      caption:
        'Ab dem kommenden Quartal sind Protokolle zu führen, zu nummerieren und aufzubewahren.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Die Vergabekammer einer steirischen Gemeindegruppe muss ihre Sitzungsprotokolle offenlegen und darf sie nicht länger vernichten. Das hat das Verwaltungsgericht in Graz am {day} entschieden.',
      ),
      p(
        'Geklagt hatte eine Tischlerei, die sich um die Ausstattung von vier Kindergärten beworben hatte und ohne Begründung leer ausgegangen war. Auf die Bitte um Einsicht erhielt sie die Auskunft, es gebe nichts einzusehen: Die Notizen würden nach jeder Sitzung „dem Ofen zugeführt“.',
      ),
      h2('„Auch Asche ist eine Akte“'),
      p(
        'Der Senat ließ das nicht gelten. Ein Protokoll sei nicht deshalb entbehrlich, weil es unbequem sei; wer über öffentliches Geld entscheide, schulde eine Spur. „Auch Asche ist eine Akte“, sagte die Vorsitzende Roswitha Leitgeb-Moser, „nur eine schlecht geführte.“',
      ),
      p(
        'Künftig sind Anwesenheit, Abstimmung und die tragenden Gründe festzuhalten. Unterlegene Bieter erhalten binnen 14 Tagen eine Abschrift. Geschäftsgeheimnisse dürfen geschwärzt werden, die Schwärzung ist zu begründen.',
      ),
      quote(
        'Ich wollte keinen Auftrag einklagen. Ich wollte wissen, ob mein Holz schlecht war oder mein Stempel.',
        'Alois Puntigam-Reiter, Tischlermeister',
      ),
      p(
        'Die Gemeinden prüfen eine Revision. Der Ofen, so ein Sprecher, werde im Winter ohnehin gebraucht.',
      ),
    ],
    life: published(world, hours(30) + 10),
  },
  {
    slug: 'kazakh-juries-fill-up-after-bus-fares-are-paid',
    slugline: 'KAZAKHSTAN-JURIES',
    kicker: 'Right to a fair trial',
    headline: 'Juries in Kazakhstan’s east fill up once the bus is paid for',
    standfirst:
      'Half of those summoned used not to come. The court asked them why, and most had the same answer.',
    section: 'courts',
    desk: 'Courts',
    dateline: 'Oskemen/Almaty (SW)',
    authors: ['aigerim-toktarkyzy'],
    agencies: ['SW'],
    topics: ['juries', 'courts'],
    countries: ['KZ'],
    indicators: [
      [
        'fair-trial',
        'KZ',
        'democracy',
        'Jury panels are complete and drawn from villages as well as towns.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'bus',
      alt: 'A small bus with lit windows drives along a steppe road at dawn under a pale moon.',
      caption: 'The jurors’ bus leaves Zaisan at four in the morning.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'Criminal trials in eastern Kazakhstan no longer start late for want of jurors, the regional court said on {day}: since the state began to pay the bus in advance, 91 in 100 of those summoned have come, against 48 a year ago.',
      ),
      p(
        'For nine months clerks had telephoned absentees and asked for a reason. They expected fear, illness and harvests. “We got a number,” said the court’s registrar, Saltanat Omarkhanova. “The number was the fare.” Jurors were repaid, but a season later.',
      ),
      p(
        'A bus now leaves Zaisan at four in the morning and stops at eleven villages. Its passengers have elected a spokesman, who negotiates about the heating.',
      ),
      h2('Who sits'),
      p(
        'With the bus, the panels changed. Herders, who had been one in fifty of the jurors, are one in nine. The share of acquittals has not moved. The length of deliberation has: from fifty minutes to a little over three hours.',
      ),
      quote(
        'In town they know the law. We know what a broken fence costs.',
        'Marat Sybanov, juror and breeder of horses',
      ),
      p('Two other regions have asked for the timetable.'),
    ],
    life: published(
      courts,
      days(3) + 95,
      ...republished(
        'clarification',
        courts,
        days(2) + 600,
        {
          swap: [
            [
              'no longer start late for want of jurors',
              'before a jury no longer start late for want of jurors',
            ],
          ],
        },
        'The story now makes clear that juries sit in serious criminal cases only.',
      ),
    ),
  },
  {
    slug: 'the-clerk-who-published-every-verdict',
    slugline: 'PROFILE-CLERK',
    kicker: 'Profile',
    headline: 'The clerk who published every verdict, and was thanked with a transfer',
    standfirst:
      'Forty thousand rulings, one scanner, no complaints in eleven years. Then somebody looked up their own name.',
    section: 'courts',
    desk: 'World',
    dateline: 'Maribor (kp)',
    authors: ['leon-vaskovic'],
    agencies: ['kp'],
    topics: ['archives', 'courts', 'open-registers'],
    countries: ['SI'],
    indicators: [
      [
        'court-openness',
        'SI',
        'mixed',
        'The archive stays online; the person who made it was moved.',
      ],
      [
        'access-to-information',
        'SI',
        'autocracy',
        'Since the clerk was moved, four rulings have been added.',
      ],
    ],
    urgency: 4,
    photo: {
      picture: 'archive',
      alt: 'A figure on a ladder reaches for a red file on shelves that fill the whole picture.',
      caption: 'The cellar in Maribor holds rulings since 1954.',
      credit: 'Illustration: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'In the cellar of the district court of Maribor there is a room without a window, and in it a scanner that was bought for an exhibition. For eleven years Zdenka Hribovšek went down at three in the afternoon, when the counters had closed, and scanned until the last bus.',
      ),
      p(
        'She began with 1954. Nobody had told her to. “I was asked for a ruling and could not find it,” she says in the kitchen of her flat, where the tablecloth is ruled like paper. “I thought: then who can?”',
      ),
      p(
        'By last spring 40,216 rulings were online, with names blackened where the law asks for it and in three hundred cases where she thought that it should have. Lawyers use the archive. So do two ministries, a village historian and, it turned out, the relatives of a man who sat on a board.',
      ),
      h2('A search, and a letter'),
      p(
        'What happened then is not in dispute. Someone searched for a family name and found, correctly blackened but easily guessed, a bankruptcy of 1988. A letter came. It did not ask for the removal of the ruling. It thanked the clerk for her work and informed her of a transfer to the land register, second floor, with a window.',
      ),
      quote('It is a very good window. You can see the court from it.', 'Zdenka Hribovšek'),
      p(
        'The president of the court says that the transfer had been planned. The staff council says that it had not. The archive is still online; since her departure, four rulings have been added.',
      ),
      picture({
        picture: 'reading-room',
        alt: 'Readers at long tables with green lamps in a hall with high windows and galleries of books.',
        caption: 'The university’s reading room, where a copy of the archive is kept.',
        credit: 'Illustration: Daria Holm/Kontinent Presse',
      }),
      h3('Afterwards'),
      p(
        'On Thursdays after work she meets two students at the library. They bring a scanner. She brings a list of what is missing, which is by now more complete than the list of what is there.',
      ),
      note('She agreed to the flat being described, not to the street. Keep it so.'),
    ],
    life: published(world, days(6) + 75),
  },
  {
    slug: 'lesotho-court-reads-its-rulings-on-the-radio',
    slugline: 'LESOTHO-RADIO',
    kicker: 'Open courts',
    headline: 'Lesotho’s appeal court reads its rulings on the radio, twice',
    standfirst: 'Once in the language of the law and once in that of the people whom it concerns.',
    section: 'courts',
    desk: 'Courts',
    dateline: 'Maseru (GLN)',
    authors: ['mutale-chilufya'],
    agencies: ['GLN'],
    topics: ['courts', 'broadcasting'],
    countries: ['LS'],
    indicators: [
      [
        'court-openness',
        'LS',
        'democracy',
        'Rulings are broadcast and explained in Sesotho on the day they are given.',
      ],
    ],
    urgency: 5,
    body: [
      p(
        'Rulings of Lesotho’s court of appeal are read on the radio on the evening of the day they are given, first as written and then in plain Sesotho by the judge who wrote them.',
      ),
      p(
        'The trial run ended on {day-1} after fourteen broadcasts. The station counted listeners by asking them to ring a bell code; 61,000 did. The second reading was heard by half as many again as the first.',
      ),
      p(
        'Judges had feared to be asked what they meant. They were, 212 times. The answers are read out on Sundays.',
      ),
      ol(
        'What did the court decide?',
        'What happens to me tomorrow?',
        'Could it have been different?',
      ),
      p(
        'These, the station says, are the three questions that listeners send most often. The programme has been renewed for a year.',
      ),
    ],
    life: published(courts, days(15) + 20),
  },
  {
    slug: 'tunis-tribunal-opens-municipal-minutes',
    slugline: 'TUNISIA-MINUTES-AR',
    kicker: 'القضاء الإداري',
    headline: 'المحكمة الإدارية في تونس تفتح محاضر المجالس البلدية أمام السكان',
    standfirst:
      'قضت المحكمة بأن محضر الجلسة وثيقة عامة منذ لحظة توقيعه، وأن على البلدية نشره خلال ثمانية أيام.',
    language: 'ar',
    section: 'courts',
    desk: 'World',
    dateline: 'تونس (AMD)',
    authors: ['rania-ben-slimane'],
    agencies: ['AMD'],
    topics: ['administrative-law', 'local-government', 'access-to-information'],
    countries: ['TN'],
    indicators: [
      [
        'access-to-information',
        'TN',
        'democracy',
        'محاضر المجالس البلدية وثائق عامة يجب نشرها خلال ثمانية أيام.',
      ],
    ],
    urgency: 3,
    photo: {
      picture: 'archive',
      alt: 'شخص على سلّم يمدّ يده إلى ملف أحمر بين رفوف تملأ الصورة كلها.',
      caption: 'أرشيف البلدية حيث كانت المحاضر محفوظة دون أن يُسمح بالاطلاع عليها.',
      credit: 'رسم: Daria Holm/Kontinent Presse',
    },
    body: [
      p(
        'قضت المحكمة الإدارية في تونس بأن محاضر جلسات المجالس البلدية وثائق عامة، وبأن على كل بلدية نشرها خلال ثمانية أيام من توقيعها.',
      ),
      p(
        'وكانت مجموعة من سكان حيّ ساحلي قد طلبت قبل عامين الاطلاع على محضر جلسة تقرّر فيها نقل السوق الأسبوعية. ورفضت البلدية الطلب قائلة إن المحضر «شأن داخلي».',
      ),
      quote(
        'لم نطلب أن نقرّر مكان المجلس. طلبنا أن نعرف ماذا قرّر [في جلسة السوق].',
        'حميدة الوسلاتي، بائعة خضر وصاحبة الدعوى',
      ),
      h2('ماذا يتغيّر'),
      ul(
        'يُنشر المحضر كاملًا مع أسماء الحاضرين ونتيجة التصويت.',
        'يجوز حجب البيانات الشخصية، على أن يُذكر سبب الحجب.',
        'يحق لأي ساكن أن يطلب نسخة ورقية دون مقابل.',
      ),
      p(
        'ويرى محامون أن الحكم يشمل أيضًا محاضر اللجان، غير أن المحكمة لم تذكرها صراحة. ولم تعلن البلدية بعدُ إن كانت ستستأنف الحكم.',
      ),
      fact(
        'خلفية',
        p(
          'يضمن القانون حق النفاذ إلى المعلومة، لكن ثلث البلديات فقط ينشر محاضره اليوم، بحسب إحصاء أجرته جمعية محلية.',
        ),
      ),
    ],
    life: published(world, hours(43)),
  },
];
