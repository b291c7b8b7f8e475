/** A text, its language, and words and forms of words by which it has to be found. */
export interface SearchedText {
  language: string;
  text: string;
  find: readonly string[];
}

const of = (language: string, text: string, ...find: string[]): SearchedText => ({
  language,
  text,
  find,
});

/** Signs of every country beside words. */
export const SIGNS: readonly SearchedText[] = [
  of(
    'de',
    '«Zwetschgenkuchen gehört allen Wanderern», rief sie.',
    'Zwetschgenkuchen',
    'Wanderern',
    'gehört',
    'gehort',
  ),
  of('nb', 'Hun sa «elgen er stor» til oss.', 'elgen', 'stor', '«elgen er stor»', '"er stor"'),
  of('es', 'Dijo «ornitorrinco» ayer.', 'ornitorrinco', 'ORNITORRINCO'),
  of(
    'fr',
    'Il a dit «\u00A0marmotte\u00A0» puis 61\u00A0% des voix, M.\u00A0Castor et 10\u202F000 euros.',
    'marmotte',
    '61',
    '61 %',
    'Castor',
    '10 000',
    '10.000',
    '10000',
  ),
  of('de', '‹Ruhe bitte› stand da, ›Stille‹ dort.', 'Ruhe', 'bitte', 'Stille'),
  of(
    'en',
    '“Wolverine law” passes; “Capybara pledge”; ‘Pangolin’ rule; the minister—binturong; l’okapi; O’Malley; COVID-19',
    'wolverine',
    'capybara',
    'pangolin',
    'binturong',
    'okapi',
    'malley',
    "o'malley",
    'O’Malley',
    'covid-19',
    'covid',
  ),
  of('pl', '„Żubr” wrócił – powiedział leśnik.', 'żubr', 'zubr', 'ŻUBR', 'lesnik', '„Żubr”'),
  of('sv', '”Järven” sågs.', 'järven', 'jarven'),
  of('ja', '「かわうそ」と『狸』。', 'かわうそ', '狸'),
  of('he', 'הוא אמר "שועל" ו״דוב״ לצה״ל.', 'שועל', 'דוב', 'לצה״ל', 'לצה"ל'),
  of('ar', 'قال «الثعلب» أمس، والذئب؛ هل رأيت؟', 'الثعلب', 'أمس', 'امس', 'رأيت'),
  of(
    'en',
    'The G7/G20 at www.example.org, ana.ruiz@example.com, AT&T, #metoo',
    'g7',
    'G20',
    'g7/g20',
    'example.org',
    'www.example.org',
    'ana.ruiz@example.com',
    'ruiz',
    'at&t',
    '#metoo',
    'metoo',
  ),
  of('en', 'A sum of 1,200.50 and §\u00A05, −3, €20', '1,200.50', '1200.50', '§ 5', '-3', '€20'),
  of('fr', 'L’eau d’Artagnan, aujourd’hui', 'eau', "l'eau", 'Artagnan', 'aujourd’hui'),
  of('de', 'Bundes\u00ADtags\u00ADwahl und Null\u200Bbreite', 'Bundestagswahl', 'Nullbreite'),
  of('vi', 'Quốc hội Việt Nam', 'việt', 'viet', 'quoc'),
  of('tr', 'IŞIK İstanbul’da', 'ışık', 'isik', 'istanbul'),
];

/** Forms of a word that the text has in another one. */
export const FORMS: readonly SearchedText[] = [
  of('ar', 'الانتخابات البرلمانية', 'انتخابات'),
  of('ru', 'Москва объявила результаты выборов', 'москвы', 'выборы'),
  of('de', 'Die Häuser der Minister', 'Haus', 'Hauses', 'Ministern'),
  of('es', 'Las elecciones generales', 'elección', 'eleccion', 'general'),
  of('pt-BR', 'As eleições municipais', 'eleição', 'eleicao'),
  of('fr', 'Les journaux nationaux', 'journal', 'nationale'),
  of('en', 'Ministers were counting', 'count', 'minister', 'minister’s'),
  of('sv', 'Valurnorna öppnades', 'valurna', 'öppnade'),
  of('fi', 'Vaaleissa äänestettiin', 'vaaleista'),
  of('hu', 'A választásokon', 'választás'),
  of('el', 'Οι εκλογές της Αθήνας', 'εκλογή', 'ΕΚΛΟΓΕΣ', 'Αθήνα'),
  of('tr', 'Seçimler ertelendi', 'seçim', 'secim'),
  of('nb', 'Valgene ble utsatt', 'valget', 'VALG'),
];

/** Scripts without spaces between words, and Korean, whose words grow at their ends. */
export const UNSPACED: readonly SearchedText[] = [
  of(
    'zh',
    '周一，选举委员会在首都公布了全国议会选举的最终结果，反对党表示将提出申诉。',
    '选举',
    '委员会',
    '最终结果',
    '反对党',
    '首',
  ),
  of(
    'ja',
    '選挙管理委員会は月曜日、カタカナのテストを含む最終結果を発表した。',
    '選挙',
    '最終結果',
    'カタカナ',
    'ｶﾀｶﾅ',
  ),
  of('th', 'คณะกรรมการการเลือกตั้งประกาศผลการเลือกตั้งทั่วไปในวันจันทร์', 'เลือกตั้ง'),
  of('ko', '선거관리위원회는 월요일에 최종 결과를 발표했다.', '선거관리위원회', '선거', '결과'),
  of('my', 'ရွေးကောက်ပွဲကော်မရှင်', 'ကော်မရှင်'),
  of('km', 'គណៈកម្មាធិការជាតិ', 'ជាតិ'),
];
