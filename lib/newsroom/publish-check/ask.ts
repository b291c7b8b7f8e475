import { request } from 'node:http';
import { BlockList, isIP } from 'node:net';
import type { Answer } from './verdict.ts';

/**
 * Where a process of ours can be: this machine and private networks. Never the link-local
 * addresses, where clouds keep their secrets.
 */
const near = new BlockList();
near.addSubnet('127.0.0.0', 8);
near.addSubnet('10.0.0.0', 8);
near.addSubnet('172.16.0.0', 12);
near.addSubnet('192.168.0.0', 16);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

const patience = 10_000;
const longest = 16 * 2 ** 20;

/**
 * Host and port of a process's address, `10.0.0.4:3000` or `[fd00::4]:3000`. Null for what is no
 * loopback or private address: it is not asked.
 */
export function readAddress(address: string): { host: string; port: number } | null {
  const found = /^(?:\[([0-9a-f:]+)\]|([\d.]+)):(\d{1,5})$/i.exec(address);
  const host = found?.[1] ?? found?.[2] ?? '';
  const family = isIP(host);
  return family !== 0 && near.check(host, family === 6 ? 'ipv6' : 'ipv4')
    ? { host, port: Number(found?.[3]) }
    : null;
}

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
