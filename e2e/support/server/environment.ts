export const root = new URL('../../..', import.meta.url).pathname;

/**
 * A server's environment, without what the person at this machine may have set for another Galley.
 */
export function environment(dataDir: string, port?: number): NodeJS.ProcessEnv {
  const {
    DATABASE_URL,
    READER_DATABASE_URL,
    AUTH_SECRET,
    SITE_URL,
    HOST,
    DEMO_PASSWORD,
    PORT,
    ...rest
  } = process.env;
  return {
    ...rest,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
    ...(port ? { PORT: String(port) } : {}),
  };
}
