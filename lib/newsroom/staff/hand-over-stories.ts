import { newPassword } from './new-password.ts';
import { hashPassword } from './password.ts';

/**
 * The password to hand over, typed or made here, and its hash. Before the transaction: the hash
 * takes a good part of a second on purpose, and nothing may be locked meanwhile.
 */
export async function handOver(typed: string): Promise<{ password: string; passwordHash: string }> {
  const password = typed || newPassword();
  return { password, passwordHash: await hashPassword(password) };
}
