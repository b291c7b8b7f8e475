import { cleanText } from '../text/clean/clean-text.ts';
import { marked, type Marks } from './marks.ts';

const BREAK = '\n';

/** No-break spaces that push words about. One alone belongs to the text: 10 000, « oui ». */
const INDENTATION = /\u00A0{2,}|(?<=\s)\u00A0|\u00A0(?=\s)/gu;
const flowing = (text: string) =>
  cleanText(text)
    .replace(INDENTATION, ' ')
    .replace(/[ \t\n\r\f]+/gu, ' ');

/**
 * One block's text while it is read: runs with their marks and soft breaks. White space counts as
 * HTML counts it, so that Word's line ends inside a sentence part its words and do not fuse them.
 */
export class Line {
  private runs: { text: string; marks: Marks }[] = [];

  /** Unicode’s line breaks are breaks, not white space of HTML. */
  add(text: string, marks: Marks): void {
    text.split(/[\v\u0085\u2028\u2029]/u).forEach((line, n) => {
      if (n > 0) this.break(marks);
      this.flow(line, marks);
    });
  }

  private flow(text: string, marks: Marks): void {
    const last = this.runs.at(-1);
    const flow = flowing(text);
    const tight = !last || /[ \n]$/u.test(last.text) ? flow.trimStart() : flow;
    if (tight !== '') this.runs.push({ text: tight, marks });
  }

  break(marks: Marks): void {
    this.trim();
    this.runs.push({ text: BREAK, marks });
  }

  hasWords(): boolean {
    return this.runs.some(({ text }) => text.trim() !== '');
  }

  /** Whether the last two things were breaks: Gmail and Outlook part paragraphs so. */
  endsWithGap(): boolean {
    return this.runs.at(-1)?.text === BREAK && this.runs.at(-2)?.text === BREAK;
  }

  private trim(): void {
    const last = this.runs.at(-1);
    if (last && last.text !== BREAK) last.text = last.text.trimEnd();
  }

  private isOpenEnd(): boolean {
    const last = this.runs.at(-1);
    return last !== undefined && (last.text === BREAK || last.text.trim() === '');
  }

  /** The HTML of the line, without breaks or spaces at its ends. '' when nothing is in it. */
  html(): string {
    while (this.runs[0]?.text === BREAK) this.runs.shift();
    while (this.isOpenEnd()) this.runs.pop();
    this.trim();
    return this.joined()
      .map(({ text, marks }) => (text === BREAK ? '<br>' : marked(flowing(text), marks)))
      .join('');
  }

  private joined() {
    const joined: typeof this.runs = [];
    for (const run of this.runs) {
      const last = joined.at(-1);
      const alike =
        last &&
        last.text !== BREAK &&
        run.text !== BREAK &&
        JSON.stringify(last.marks) === JSON.stringify(run.marks);
      if (alike) last.text += run.text;
      else joined.push({ ...run });
    }
    return joined;
  }
}
