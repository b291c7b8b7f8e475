import type { ReactNode } from 'react';
import { SiteDocument } from '#components/site/frame/document.tsx';
import { readHouse } from '#lib/publication/house.ts';
import '../site.css';

export const dynamic = 'force-dynamic';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  const { language } = await readHouse();
  return <SiteDocument language={language}>{children}</SiteDocument>;
}
