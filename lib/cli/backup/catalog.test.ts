import { expect, it } from 'vitest';
import { inOrder } from './catalog.ts';

const table = (name: string, ...needs: string[]) => ({
  schema: 'newsroom',
  name,
  needs: needs.map((need) => `newsroom.${need}`),
});

it('puts each table after those that it points at', () => {
  const order = inOrder([
    table('approval', 'story', 'staff'),
    table('desk'),
    table('staff'),
    table('story', 'desk', 'staff'),
  ]).map(({ name }) => name);
  expect(order).toEqual(['desk', 'staff', 'story', 'approval']);
});

it('says where foreign keys run in a circle', () => {
  expect(() => inOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow('circle: a, b');
});
