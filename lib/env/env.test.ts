import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const secret = 'x'.repeat(32);
const given = { DATABASE_URL: 'postgresql://owner:hidden@db.example/news', AUTH_SECRET: secret };
const folder = mkdtempSync(join(tmpdir(), 'galley-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const mistakesOf = (source: Record<string, string>) => {
  try {
    readEnv(source);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n');
  }
};

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      SITE_URL: 'http://localhost:3000',
      DATA_DIR: join(process.cwd(), '.data'),
      DEMO_PASSWORD: 'galley-demo',
      SEED_DEMO: false,
      TRUST_PROXY: 0,
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    [{ PORT: '8080' }, { PORT: 8080, SITE_URL: 'http://localhost:8080' }],
    [{ SITE_URL: 'https://news.example.org/' }, { SITE_URL: 'https://news.example.org' }],
    [given, { HOST: '0.0.0.0', AUTH_SECRET: secret }],
    [{ ...given, HOST: '10.0.0.1' }, { HOST: '10.0.0.1' }],
    [{ MAIL_FROM: 'wire@example.org' }, { MAIL_FROM: { name: '', address: 'wire@example.org' } }],
    [
      { MAIL_FROM: 'Die Nachricht, Köln <wire@example.org>' },
      { MAIL_FROM: { name: 'Die Nachricht, Köln', address: 'wire@example.org' } },
    ],
    [
      { MAIL_FROM: '"The Wire" <wire@example.org>' },
      { MAIL_FROM: { name: 'The Wire', address: 'wire@example.org' } },
    ],
    [{ MAIL_FROM: '<wire@example.org>' }, { MAIL_FROM: { name: '', address: 'wire@example.org' } }],
    [{ HOST: '::1' }, { HOST: '::1' }],
    [{ HOST: '[::1]' }, { HOST: '::1' }],
    [{ HOST: 'fe80::1%eth0' }, { HOST: 'fe80::1%eth0' }],
    [
      { TRUST_PROXY: 'true', SEED_DEMO: '1' },
      { TRUST_PROXY: 1, SEED_DEMO: true },
    ],
    [
      { TRUST_PROXY: '2', SEED_DEMO: 'false' },
      { TRUST_PROXY: 2, SEED_DEMO: false },
    ],
    [{ DATA_DIR: '/srv/galley' }, { DATA_DIR: '/srv/galley' }],
    [
      { PORT: '', DATABASE_URL: ' ' },
      { PORT: 3000, HOST: '127.0.0.1' },
    ],
  ])('reads %o', (source, expected) => expect(readEnv(source)).toMatchObject(expected));

  it.each([
    [{ PORT: '0' }, 'PORT: must be a port, 1 to 65535.'],
    [{ PORT: '3000x' }, 'PORT: must be a port, 1 to 65535.'],
    [{ HOST: 'a b' }, 'HOST: must be an address to listen on, like 127.0.0.1.'],
    [
      { SITE_URL: 'news.example.org' },
      'SITE_URL: must be an address without a path, like https://news.example.org.',
    ],
    [
      { SITE_URL: 'https://news.example.org/x' },
      'SITE_URL: must be an address without a path, like https://news.example.org.',
    ],
    [
      { DATABASE_URL: 'mysql://a:hidden@b/c', AUTH_SECRET: secret },
      'DATABASE_URL: must look like postgresql://user:password@host:5432/database.',
    ],
    [
      { DATABASE_URL: given.DATABASE_URL },
      'AUTH_SECRET: is required with DATABASE_URL: 32 characters or more, kept secret.',
    ],
    [{ ...given, AUTH_SECRET: 'hidden' }, 'AUTH_SECRET: must have at least 32 characters.'],
    [{ DEMO_PASSWORD: 'hidden' }, 'DEMO_PASSWORD: must have at least 8 characters.'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY: must be the number of proxies before Galley, 0 to 9.'],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ...[
      'wire',
      'wire@',
      'a@hidden b@c.example',
      'x <wire>',
      'wire@example.org\nBcc: a@b.example',
    ].map((MAIL_FROM): [Record<string, string>, string] => [
      { MAIL_FROM },
      'MAIL_FROM: must be an address like wire@example.org or The Wire <wire@example.org>.',
    ]),
    [{ SMTP_URL: 'http://a:hidden@b' }, 'SMTP_URL: must look like smtp://user:password@host:587.'],
    [{ S3_ENDPOINT: 'nowhere' }, 'S3_ENDPOINT: must be an address, like https://s3.example.org.'],
    [{ SEED_DEMO: 'maybe' }, 'SEED_DEMO: must be 1 or 0.'],
  ])('says in one line what is wrong with %o, and no secret', (source, line) => {
    expect(mistakesOf(source)).toEqual([line]);
    expect(line).not.toContain('hidden');
  });

  it('says every mistake at once', () => {
    expect(mistakesOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });
});

describe('a secret in a file', () => {
  it('is read without its line end', () => {
    expect(readEnv({ AUTH_SECRET_FILE: file('good', `${secret}\n`) }).AUTH_SECRET).toBe(secret);
  });

  it.each([
    [
      () => ({ AUTH_SECRET_FILE: join(folder, 'missing') }),
      /^AUTH_SECRET_FILE: .* cannot be read \(ENOENT\)\.$/,
    ],
    [() => ({ AUTH_SECRET_FILE: file('empty', '\n') }), /^AUTH_SECRET_FILE: .* is empty\.$/],
    [
      () => ({ AUTH_SECRET_FILE: file('short', 'hidden') }),
      /^AUTH_SECRET: must have at least 32 characters\.$/,
    ],
    [
      () => ({ AUTH_SECRET: secret, AUTH_SECRET_FILE: file('twice', secret) }),
      /^AUTH_SECRET and AUTH_SECRET_FILE are both set: keep one of them\.$/,
    ],
  ])('says what is wrong', (source, line) => {
    expect(mistakesOf(source())[0]).toMatch(line);
  });
});
