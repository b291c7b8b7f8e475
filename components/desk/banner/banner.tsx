'use client';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/marks/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from '../document/use-document.tsx';
import { savedState } from '../../newsroom/ledger/questions.ts';
import { useLedger } from '../../newsroom/ledger/use-ledger.ts';
import { goToField } from '../panel/go-to-field.ts';
import { useDetailsFirst } from '../panel/panel-state.ts';
import { chooseBanner, type Banner, type Refusal } from './choose-banner.ts';

const ICONS: Record<Banner['kind'], IconName> = {
  stop: 'stop',
  heed: 'warning',
  wait: 'review',
  plain: 'pen',
};

function Way({ banner, retry }: { banner: Banner; retry: () => void }) {
  const go = useDetailsFirst(goToField);
  const { field } = banner;
  if (field)
    return (
      <Button small onClick={() => go(field)}>
        Go to {field}
      </Button>
    );
  if (banner.reload)
    return (
      <Button small onClick={() => window.location.reload()}>
        Reload
      </Button>
    );
  return banner.retry ? (
    <Button small onClick={retry}>
      Try now
    </Button>
  ) : null;
}

/** What stands between the bar and the text: one message, the gravest. */
export function DeskBanner({ refused, at }: { refused: readonly Refusal[]; at: Date }) {
  const { facts } = useDesk();
  const saved = useLedger((entries) => savedState(entries, facts.id));
  const offlineSince = useDocument((open) => open?.offlineSince ?? null);
  const shut = useDocument((open) => open?.shut ?? null);
  const reconnect = useDocument((open) => open?.reconnect);
  const banner = chooseBanner({ facts, saved, offlineSince, shut, refused, at });
  if (!banner) return null;
  return (
    <div className={`note banner ${banner.kind}`} role="group" aria-label="Message">
      <Icon name={ICONS[banner.kind]} />
      <p>
        <b>{banner.strong}</b> {banner.more}
      </p>
      <div className="buttons push">
        <Way banner={banner} retry={() => reconnect?.()} />
      </div>
    </div>
  );
}
