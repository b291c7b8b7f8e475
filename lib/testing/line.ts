import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A network between this process and an embedded PostgreSQL, which a test may break. */
export interface Line {
  /** Address of the database by way of the line. */
  url: string;
  /** Breaks every connection at once, as a router that was started anew does. */
  cut(): void;
  /** From now on nothing arrives, and nobody is told: connections stay open, and new ones too. */
  silence(): void;
  /** What comes from now on arrives. What was lost stays lost: its connections are broken. */
  mend(): void;
  close(): Promise<void>;
}

export async function lineTo(databaseUrl: string): Promise<Line> {
  const url = new URL(databaseUrl);
  const path = `${url.searchParams.get('host')}/.s.PGSQL.5432`;
  const ends = new Set<Socket>();
  let silent = false;
  const hold = (socket: Socket, other: Socket) => {
    ends.add(socket);
    socket.on('data', (bytes) => {
      if (!silent) other.write(bytes);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      ends.delete(socket);
      if (!silent) other.destroy();
    });
  };
  const server = createServer((here) => {
    const there = connect(path);
    hold(here, there);
    hold(there, here);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of ends) socket.destroy();
  };
  return {
    url: `postgresql://galley@127.0.0.1:${(server.address() as AddressInfo).port}${url.pathname}`,
    cut,
    silence: () => {
      silent = true;
    },
    mend: () => {
      silent = false;
      cut();
    },
    async close() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
