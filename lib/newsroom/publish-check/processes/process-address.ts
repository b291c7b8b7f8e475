import { BlockList, isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

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

interface ProcessAddress {
  host: string;
  port: number;
}

/** `10.0.0.4:3000`, `[fd00::4]:3000`, `[fe80::1%eth0]:3000`; null for what is neither. */
function parseAddress(address: string): ProcessAddress | null {
  const found = /^(?:\[([0-9a-f:]+(?:%[\w.-]+)?)\]|([\d.]+)):(\d{1,5})$/i.exec(address);
  const host = found?.[1] ?? found?.[2] ?? '';
  return isIP(host) === 0 ? null : { host, port: Number(found?.[3]) };
}

const isNear = ({ host }: ProcessAddress): boolean =>
  !host.includes('%') && near.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');

/** Whether an address of this machine itself: a process of ours may be bound to a public one. */
function isOwn({ host }: ProcessAddress): boolean {
  const [plain] = host.toLowerCase().split('%');
  return Object.values(networkInterfaces()).some((list) =>
    list?.some(({ address }) => address.toLowerCase() === plain),
  );
}

/** Whether other machines of a private network may be told this address. */
export function isPrivate(address: string): boolean {
  const parsed = parseAddress(address);
  return parsed !== null && isNear(parsed);
}

/**
 * Host and port of a process's address. Null for what is no loopback or private address, nor one of
 * this machine: it is not asked.
 */
export function readAddress(address: string): ProcessAddress | null {
  const parsed = parseAddress(address);
  return parsed !== null && (isNear(parsed) || isOwn(parsed)) ? parsed : null;
}
