import type { ReactNode } from 'react';
import { SiteDocument } from '#components/site/frame/document.tsx';
import { readOrganisation } from '#lib/publication/organisation.ts';
import '../site.css';

export const dynamic = 'force-dynamic';

export default async function PagesLayout({ children }: { children: ReactNode }) {
  const { language } = await readOrganisation();
  return <SiteDocument language={language}>{children}</SiteDocument>;
}
