import { chooseEncoding, type Encoding } from '../../http/encoding.ts';
import { ACTION } from '../../next/request-parts.ts';

/** All that an answer from memory looks at in a request's headers. */
export interface Conditions {
  encoding: Encoding;
  noneMatch: string | undefined;
  modifiedSince: string | undefined;
}

/**
 * Browsers send few different ones, and short ones; a list that somebody fills with others begins
 * anew.
 */
const most = 500;
const longest = 100;
const chosen = new Map<string, Encoding>();

function encodingFor(accepted: string): Encoding {
  const known = chosen.get(accepted);
  if (known) return known;
  const encoding = chooseEncoding(accepted);
  if (accepted.length > longest) return encoding;
  if (chosen.size >= most) chosen.clear();
  chosen.set(accepted, encoding);
  return encoding;
}

/**
 * Reads the raw headers (name, value, name, value …) in one pass. Null where the request has a
 * body, names an action or says a thing twice: that is the gate's business. Faster than Node's
 * parsed headers, which are made when first looked at.
 */
export function conditionsOf(raw: readonly string[]): Conditions | null {
  let accepted = '';
  let noneMatch: string | undefined;
  let modifiedSince: string | undefined;
  let hosts = 0;
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] as string;
    if (name.length === 4 && name.toLowerCase() === 'host' && ++hosts > 1) return null;
    if (name.length === ACTION.length && name.toLowerCase() === ACTION) return null;
    if (name.length < 13 || name.length > 17) continue;
    const value = raw[at + 1] as string;
    switch (name.toLowerCase()) {
      case 'accept-encoding':
        if (accepted !== '') return null;
        accepted = value;
        break;
      case 'if-none-match':
        if (noneMatch !== undefined) return null;
        noneMatch = value;
        break;
      case 'if-modified-since':
        modifiedSince = value;
        break;
      case 'content-length':
        if (value !== '0') return null;
        break;
      case 'transfer-encoding':
        return null;
      default:
    }
  }
  return {
    encoding: accepted === '' ? 'identity' : encodingFor(accepted),
    noneMatch,
    modifiedSince,
  };
}
