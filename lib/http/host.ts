import { isIPv4, isIPv6 } from 'node:net';

/** A host as URLs write it (RFC 3986 §3.2.2, RFC 6874): IPv6 in brackets. */
export const hostInUrl = (host: string): string =>
  isIPv6(host) ? `[${host.replace('%', '%25')}]` : host;

/** Host and port as addresses of processes and sentences write them. */
export const hostAndPort = (host: string, port: number): string =>
  isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;

/** An IPv4 address as IPv6 writes it (RFC 4291 §2.5.5.2) as itself; any other host as it is. */
export function plainHost(host: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(host)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : host;
}

/** Whether who listens there listens at all addresses of the machine. */
export const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** The host of this machine at which a port that is bound to `host` answers. */
export const hereAt = (host: string): string =>
  ({ '0.0.0.0': '127.0.0.1', '::': '::1' })[host] ?? plainHost(host);
