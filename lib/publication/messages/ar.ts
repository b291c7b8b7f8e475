import type { Messages } from './messages.ts';

/** Arabic has a dual, and counts from three to ten otherwise than from eleven on. */
function minutes(n: number): string {
  if (n === 1) return 'دقيقة واحدة';
  if (n === 2) return 'دقيقتان';
  return n <= 10 ? `${n} دقائق` : `${n} دقيقة`;
}

export const ar: Messages = {
  language: 'ar',
  skip: 'إلى المحتوى',
  sections: 'الأقسام',
  search: 'بحث',
  subscribe: 'اشتراك',
  by: 'بقلم',
  published: 'نُشر في',
  updated: 'حُدّث في',
  corrected: 'صُحّح في',
  clarified: 'وُضّح في',
  firstPublished: 'نُشر أول مرة في',
  version: (n) => `النسخة ${n} من هذا الخبر.`,
  minutes,
  record: 'في السجل',
  corrections: 'تصحيحات',
  correction: 'تصحيح',
  clarification: 'توضيح',
  howWeCorrect: 'كل التصحيحات',
  related: 'أخبار أخرى',
  moreOn: (name) => `المزيد عن ${name}`,
  more: 'كل الأخبار',
  direction: { democracy: 'نحو الديمقراطية', autocracy: 'نحو الاستبداد', mixed: 'مختلط' },
  follow: 'متابعة',
  feeds: 'الخلاصات',
  countries: 'بلدان',
  topics: 'مواضيع',
  alliance: 'التحالف',
  agencies: 'كل الوكالات',
  trust: 'الثقة',
  howWeMark: 'كيف نحدّد الاتجاه',
  invented: 'هذا عرض تجريبي: كل ما في هذه الصفحات من أخبار وأشخاص ووكالات وصور مختلق.',
  promise: 'بلا ملفات تعريف ارتباط، بلا تتبّع، بلا برامج نصية.',
};
