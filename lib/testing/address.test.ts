import { expect, it } from 'vitest';
import { sibling } from './address.ts';

it('keeps user, password, host and options', () => {
  expect(sibling('postgres://ana:s%40fe@localhost:5433/galley?sslmode=require', 'copy')).toBe(
    'postgres://ana:s%40fe@localhost:5433/copy?sslmode=require',
  );
});

it('keeps a unix socket', () => {
  expect(sibling('postgresql://galley@/galley?host=%2Ftmp%2Fg', 'copy')).toBe(
    'postgresql://galley@/copy?host=%2Ftmp%2Fg',
  );
});

it('adds a database where none was named', () => {
  expect(sibling('postgresql://localhost', 'copy')).toBe('postgresql://localhost/copy');
});
