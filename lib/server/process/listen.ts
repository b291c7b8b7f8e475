import { once } from 'node:events';
import type { Server } from 'node:http';
import { OperatorError } from '#db/operator-error.ts';
import { hostAndPort } from '#lib/http/host.ts';

const sentences: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is taken by another program: stop it, or set PORT to a free one.`,
  EACCES: (port) => `This account may not listen on port ${port}: set PORT to one above 1023.`,
  EADDRNOTAVAIL: (_, host) => `HOST ${host} is no address of this machine.`,
  ENOTFOUND: (_, host) => `HOST ${host} is no address of this machine.`,
};

/**
 * Listens, before anything slow is begun. Throws OperatorError with one sentence where it cannot.
 */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((cause: NodeJS.ErrnoException) => {
    throw new OperatorError(
      sentences[cause.code ?? '']?.(port, host) ??
        `Cannot listen on ${hostAndPort(host, port)} (${cause.code}).`,
    );
  });
}

/** The IP address that the server is bound to, which a name like `localhost` does not tell. */
export function boundTo(server: Server): string {
  const bound = server.address();
  if (bound === null || typeof bound === 'string')
    throw new Error('the server is bound to no port');
  return bound.address;
}
