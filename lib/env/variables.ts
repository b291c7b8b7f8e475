import { z } from 'zod';
import { mailFrom } from './mail-from.ts';

const wholeNumber = (low: number, high: number, sentence: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, sentence)
    .transform(Number)
    .pipe(z.number().min(low, sentence).max(high, sentence));

const postgresUrl = z.string().refine((text) => {
  const url = URL.parse(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}, 'must look like postgresql://user:password@host:5432/database.');

const origin = z.string().transform((text, context) => {
  const url = URL.parse(text);
  const bare =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === '/' &&
    !url.search &&
    !url.hash &&
    !url.username &&
    !url.password;
  if (bare) return url.origin;
  context.addIssue({
    code: 'custom',
    message: 'must be an address without a path, like https://news.example.org.',
  });
  return z.NEVER;
});

const flag = z
  .enum(['0', '1', 'false', 'true'], 'must be 1 or 0.')
  .transform((value) => value === '1' || value === 'true');

const proxies = z
  .string()
  .transform((value) => ({ true: '1', false: '0' })[value] ?? value)
  .pipe(wholeNumber(0, 9, 'must be the number of proxies before Galley, 0 to 9.'));

const smtpUrl = z
  .string()
  .refine(
    (text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? ''),
    'must look like smtp://user:password@host:587.',
  );

const privateAddress = z
  .string()
  .regex(
    /^(\[[0-9a-f:]+\]|[\d.]+):\d{1,5}$/i,
    'must be a private address and a port, like 10.0.0.4:3000.',
  );

/** What decides the site's own address. */
export const address = z.object({
  PORT: wholeNumber(1, 65_535, 'must be a port, 1 to 65535.').default(3000),
  SITE_URL: origin.optional(),
});

/** Every variable that Galley reads. */
export const variables = address
  .extend({
    HOST: z
      .string()
      .regex(/^([\w.:%-]+|\[[\w.:%-]+\])$/, 'must be an address to listen on, like 127.0.0.1.')
      .transform((host) => host.replace(/^\[|\]$/g, ''))
      .optional(),
    DATABASE_URL: postgresUrl.optional(),
    DIRECT_DATABASE_URL: postgresUrl.optional(),
    READER_DATABASE_URL: postgresUrl.optional(),
    AUTH_SECRET: z.string().min(32, 'must have at least 32 characters.').optional(),
    DATA_DIR: z.string().default('.data'),
    DEMO_PASSWORD: z
      .string()
      .min(8, 'must have at least 8 characters.')
      .max(128, 'must have at most 128 characters.')
      .default('galley-demo'),
    SEED_DEMO: flag.default(false),
    PAGE_CACHE_MB: wholeNumber(16, 65_536, 'must be a size in MiB, 16 to 65536.').default(256),
    PRIVATE_ADDRESS: privateAddress.optional(),
    DRAIN_SECONDS: wholeNumber(0, 20, 'must be seconds, 0 to 20.').default(0),
    TRUST_PROXY: proxies.default(0),
    LOG_LEVEL: z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'must be one of fatal, error, warn, info, debug, trace, silent.',
      )
      .default('info'),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: mailFrom.optional(),
    S3_ENDPOINT: z.url('must be an address, like https://s3.example.org.').optional(),
    S3_REGION: z.string().optional(),
    S3_BUCKET: z.string().optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
  })
  .check((context) => {
    if (context.value.DATABASE_URL === undefined || context.value.AUTH_SECRET !== undefined) return;
    context.issues.push({
      code: 'custom',
      input: undefined,
      path: ['AUTH_SECRET'],
      message: 'is required with DATABASE_URL: 32 characters or more, kept secret.',
    });
  });
