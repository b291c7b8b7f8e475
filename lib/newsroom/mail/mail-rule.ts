import type { MailRule } from '../events/event-rule.ts';
import { ruleOf } from '../events/kinds.ts';

interface Happened {
  kind: string;
  /** What the event led to. */
  to: string | null;
}

/** Whom a mail about an event goes to, and under which words; null where none is sent. */
export function mailRuleOf({ kind, to }: Happened): MailRule | null {
  const mail = ruleOf(kind)?.mail ?? null;
  return mail && 'byTo' in mail ? (mail.byTo[to ?? ''] ?? null) : mail;
}

/** What a mail says before the story's name. */
export const wordsBefore = ({ subject }: MailRule, { to }: Pick<Happened, 'to'>): string =>
  subject.replace('*', () => to ?? '');
