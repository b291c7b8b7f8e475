import { request } from 'node:http';
import { readAddress } from '../processes/process-address.ts';
import type { Answer } from './verdict.ts';

const patience = 10_000;
const longest = 16 * 2 ** 20;

/**
 * Reads a public path of one process as an anonymous reader of the site does, who lets the others
 * go first: no cookies, no redirects followed. Rejects without an answer.
 */
export async function ask(address: string, path: string, siteUrl: string): Promise<Answer> {
  const where = readAddress(address);
  if (!where) throw new Error(`${address} is no loopback or private address`);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = {
    host: new URL(siteUrl).host,
    'user-agent': 'Galley (proof of propagation)',
    accept: '*/*',
    connection: 'close',
    priority: 'u=7',
  };
  const asked = request(
    { ...where, path, headers, agent: false, timeout: patience },
    (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
        if (text.length > longest) asked.destroy(new Error('The answer is too long'));
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          location: response.headers.location ?? '',
        }),
      );
    },
  );
  asked.on('timeout', () => asked.destroy(new Error('No answer in time')));
  asked.on('error', reject);
  asked.end();
  return promise;
}
