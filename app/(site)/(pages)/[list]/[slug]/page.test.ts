import { expect, it } from 'vitest';
import ListRoute, { generateMetadata } from './page.tsx';

const props = (list: string) => ({
  params: Promise.resolve({ list, slug: 'x' }),
  searchParams: Promise.resolve({}),
});

it.each(['indicators', 'stories', 'Sections', '__proto__', 'unknown'])(
  'readers have no lists at /%s: nothing is read',
  async (list) => {
    await expect(ListRoute(props(list))).rejects.toMatchObject({
      digest: expect.stringContaining('404'),
    });
    await expect(generateMetadata(props(list))).rejects.toMatchObject({
      digest: expect.stringContaining('404'),
    });
  },
);
