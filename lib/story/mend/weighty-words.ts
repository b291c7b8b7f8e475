/*
 * Words that carry the matter of a sentence whatever the rest of it says: who changes one has
 * edited the text. Small letters, several languages together: a word that weighs in one of them is
 * treated with care in all.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const NEGATIONS = words(`
  not no nor never none nobody nothing neither nowhere without cannot can't won't hardly barely scarcely deny denies denied denying refuse refuses refused fail fails failed failing lack lacks lacked
  unless except aren't isn't wasn't weren't don't doesn't didn't hasn't haven't hadn't shouldn't wouldn't couldn't
  nunca jamás nadie nada ni sin tampoco ningún ninguno ninguna
  ne n'a n'est n'ont pas jamais rien aucun aucune personne sans non plus ni
  nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder noch
  não nem nunca ninguém nada sem nenhum nenhuma
  mai nessuno nessuna niente nulla senza né
  niet geen nooit niemand niets zonder inte ingen inget aldrig ikke intet nie nikt nic bez
  не ни нет без никто ничто никогда нельзя değil yok hiç hayır
  不 没 没有 沒 沒有 无 無 未 非 别 別 莫 否 ない ません ず なし لا لم لن ليس ليست ما غير بدون دون לא אין בלי נה नहीं मत 않 안 없 못`);

export const NUMBERS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
  hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter double twice triple once first second fourth fifth sixth percent per cent
  uno una dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien ciento cientos mil miles millón millones mitad doble primer primero primera segundo segunda
  un une deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent cents mille milliers milliard milliards moitié premier première deuxième
  ein eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend millionen milliarden hälfte doppelt erste ersten zweite prozent
  um uma dois duas quatro sete oito nove dez vinte trinta cem mil milhão milhões metade due tre quattro sei sette otto nove dieci venti trenta cento mila milione milioni metà
  один два три четыре пять шесть семь восемь девять десять сто тысяча тысяч миллион процент iki üç dört beş altı yedi sekiz dokuz yüz bin milyon
  一 二 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 两 兩 半 واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة مئة ألف مليون`);

export const DATES = words(`
  today yesterday tomorrow tonight ago last next before after since until till week weeks month months year years day days hour hours minute minutes decade century morning noon evening night midnight early late
  hoy ayer mañana anoche semana semanas mes meses año años día días hora horas antes después desde hasta pasado próximo
  aujourd'hui hier demain semaine semaines mois an ans année années jour jours heure heures avant après depuis jusqu'à dernier prochain
  heute gestern morgen woche wochen monat monate jahr jahre jahren tag tage tagen stunde stunden vor nach seit bis letzte letzten nächste nächsten
  hoje ontem amanhã mês ano anos dia dias oggi ieri domani settimana mese anno anni giorno giorni
  сегодня вчера завтра неделя месяц год года лет день bugün dün yarın hafta ay yıl gün
  今天 昨天 明天 今日 昨日 明日 今年 去年 明年 年 月 日 اليوم أمس غدا أسبوع شهر سنة عام يوم`);

/** How certain something is, how much of it there is, and what somebody is accused of. */
export const CLAIMS = words(`
  may might must can could should would will shall all every each some many most few several only more less least any both always often sometimes rarely
  allegedly alleged alleges alleging reportedly apparently possibly probably likely suspected suspect suspects accused accuses charged charges convicted convicts guilty innocent acquitted confirmed confirms claimed claims
  killed kills dead died wounded injured arrested detained released resigned elected won lost rose fell increased decreased up down for against
  presunto presunta presuntamente supuesto supuesta supuestamente puede podría debe todos todas algunos muchos culpable inocente acusado muertos muerto
  présumé présumée soupçonné accusé coupable peut pourrait doit tous toutes certains morts tué
  mutmaßlich mutmaßliche mutmaßlichen angeblich verdächtig angeklagt schuldig kann könnte muss soll sollte alle einige viele mehr weniger tot tote getötet
  suposto suposta acusado culpado pode deve todos presunto presunta accusato colpevole può deve tutti`);

/**
 * Words of grammar: at the beginning of a sentence their capital makes no name of them. In scripts
 * without capitals, all that may be mended.
 */
export const GRAMMAR = words(`
  the a an this that these those it its he she they we you his her their our i in on at by of to from with as and or but so if when while where who which what how there here is are was were be been has have had do does did
  however meanwhile also then thus still yet because although though
  el la los las un una lo y o pero de del en con por para que se su al como cuando
  le la les un une des du de et ou mais dans par pour que qui se sa son ses au aux en il elle ils elles ce cette
  der die das den dem des ein eine und oder aber in im am an auf mit von zu zum zur für dass er sie es wir ist sind war wird hat
  o os as um uma e ou mas de do da dos das em no na com por para que se seu sua il lo gli i uno e ma di del della in nel con per che si suo
  的 地 得 了 着 過 过 和 与 與 及 在 也 就 都 而 把 被 于 於 之 其 この その の は が を に で と も へ や から まで في من على إلى عن أن إن التي الذي של את על אל עם כי`);

/** What turns a word into its opposite when it is put before it. */
export const NEGATING_PREFIXES = [
  'un',
  'in',
  'im',
  'il',
  'ir',
  'dis',
  'non',
  'anti',
  'mis',
  'des',
  'ir',
  'ent',
  'a',
  'de',
  'counter',
  'gegen',
  'contra',
  'не',
  'без',
  'ان',
];

/**
 * Months and days of the week in a language and in English, as calendars print them.
 * @param language BCP 47.
 */
export function calendarWords(language: string): ReadonlySet<string> {
  const found = ['en', language].flatMap((locale) => {
    const names = (options: Intl.DateTimeFormatOptions, dates: Date[]) =>
      dates.flatMap((date) =>
        new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
          .format(date)
          .toLowerCase()
          .replaceAll('.', '')
          .split(/\s+/u),
      );
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 15)));
    const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
    // No short forms: `sat` and `sun` are words, and `Sat` has its capital.
    return [
      ...names({ month: 'long' }, months),
      ...names({ month: 'long', day: 'numeric' }, months),
      ...names({ weekday: 'long' }, days),
    ];
  });
  return new Set(found.filter((word) => /\p{L}{2}/u.test(word)));
}
