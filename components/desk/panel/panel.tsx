'use client';
import { lazy, Suspense } from 'react';
import type { Check } from '#lib/story/checks/check.ts';
import type { HistoryActions } from '../../newsroom/history/history-panel.tsx';
import { OnPublicPages } from '../../newsroom/publish-check/on-public-pages.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.tsx';
import { Checks } from './checks.tsx';
import { Details } from './details.tsx';
import { usePanel, type PanelName } from './panel-state.ts';
import { openChecks } from './open-checks.ts';

const HistoryPanel = lazy(async () => ({
  default: (await import('../../newsroom/history/history-panel.tsx')).HistoryPanel,
}));

const NAMES: PanelName[] = ['Details', 'History', 'Checks'];

/** Buttons, not tabs: the panel can be closed, and they stay. */
export function PanelSwitch({ open }: { open: number }) {
  const { shown, show } = usePanel();
  return (
    <div className="panel-switch" role="group" aria-label="Show at the side">
      {NAMES.map((name) => (
        <span key={name} className="panel-tab">
          <button
            className="button"
            type="button"
            aria-pressed={shown === name}
            onClick={() => show(name)}
          >
            {name}
          </button>
          {name === 'Checks' && open > 0 && (
            <span className="badge">
              {open}
              <span className="sr"> open checks</span>
            </span>
          )}
        </span>
      ))}
      {shown && (
        <Button
          kind="plain"
          icon="close"
          className="push"
          aria-label="Close side panel"
          title="Close side panel (Ctrl .)"
          onClick={() => show(null)}
        />
      )}
    </div>
  );
}

function History({ actions, version }: { actions: HistoryActions; version: number }) {
  const { facts, story } = useDesk();
  return (
    <Suspense fallback={<p className="panel-part quiet">Reading the history…</p>}>
      <HistoryPanel
        storyId={facts.id}
        language={story.first.language}
        timeZone={facts.timeZone}
        mayRestore={story.mayEdit}
        stamp={`${version} ${facts.deskState} ${facts.readers}`}
        {...actions}
      />
    </Suspense>
  );
}

/** What stands beside the text: one of details, history, checks. */
export function Panel({
  history,
  checks,
  version,
}: {
  history: HistoryActions;
  checks: Check[];
  version: number;
}) {
  const { shown } = usePanel();
  const { facts } = useDesk();
  if (!shown) return null;
  return (
    <aside className="panel" aria-label="Side panel">
      <PanelSwitch open={openChecks(checks)} />
      <div className="panel-body" tabIndex={0} role="region" aria-label={`${shown}, side panel`}>
        {shown === 'Details' && <Details />}
        {shown === 'History' && <History actions={history} version={version} />}
        {shown === 'Checks' && <Checks checks={checks} />}
        {shown === 'Checks' && facts.readers !== 'never' && (
          <OnPublicPages
            storyId={facts.id}
            stamp={`${facts.readers} ${version}`}
            read={history.seen}
          />
        )}
      </div>
    </aside>
  );
}
