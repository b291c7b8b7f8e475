import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SiteDocument } from '#components/site/frame/document.tsx';
import { requireActor } from '#lib/newsroom/session/request/require-actor.ts';
import { previewOf } from '#lib/newsroom/stories/edition/preview.ts';
import '../../../../../(site)/site.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } };

interface PreviewLayoutProps {
  children: ReactNode;
  params: Promise<{ id: string }>;
}

/** The document of a preview is in the story's language, as its public page would be. */
export default async function PreviewLayout({ children, params }: PreviewLayoutProps) {
  const { id } = await params;
  const actor = await requireActor(`/newsroom/stories/${id}/preview`);
  const preview = await previewOf(actor, id);
  return <SiteDocument language={preview?.row.language ?? 'en'}>{children}</SiteDocument>;
}
