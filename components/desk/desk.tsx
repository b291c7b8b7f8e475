'use client';
import { useRouter } from 'next/navigation';
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { PageState } from '#lib/newsroom/collaboration/store/page-state.ts';
import { checkStory } from '#lib/newsroom/stories/checks/checks.ts';
import { ReadersBanner } from '../newsroom/story-actions/readers-banner.tsx';
import { StoryActionsProvider } from '../newsroom/story-actions/story-actions.tsx';
import { BarActions } from '../newsroom/story-actions/bar-actions.tsx';
import { KeptBeside } from './beside/beside.tsx';
import { LeftOutPlace } from './pasted/left-out-place.tsx';
import { useFormerDevice } from './beside/use-former-device.ts';
import { DeskBanner } from './banner/banner.tsx';
import { DeleteDraft } from './bar/delete-draft.tsx';
import { StoryBar } from './bar/story-bar.tsx';
import { Announcement } from './bar/announcement.tsx';
import { DeskRoomProvider, useDesk } from './desk-context.tsx';
import { useDeskKeys } from './desk-keys.ts';
import type { DeskProps } from './story/desk-story.ts';
import { DocumentProvider, useDocument, useReadyDocument } from './document/use-document.tsx';
import { useKeptStory } from './document/device/use-kept-story.ts';
import { useNetwork } from './document/connection/use-network.ts';
import { useServerWords } from './document/connection/use-server-words.ts';
import { SessionWatch } from './document/connection/use-session-watch.tsx';
import { FindPlace } from './editor/find/find-place.tsx';
import { tellNames } from './editor/carets/carets.ts';
import { Toolbar } from './editor/toolbar/toolbar.tsx';
import { StoryText } from './story-text.tsx';
import { useFirstFocus, useHandOver } from './opening/hand-over.ts';
import { fieldInAddress, goToFieldAfterDialog } from './panel/go-to-field.ts';
import { openChecks } from './panel/open-checks.ts';
import { Panel, PanelSwitch } from './panel/panel.tsx';
import { PanelRoom, type PanelName } from './panel/panel-state.ts';
import { useFileGuard } from './pictures/use-file-guard.ts';
import { useLiveStory } from './story/use-live-story.ts';
import './desk.css';

function usePanelState() {
  const [shown, show] = useState<PanelName | null>('Details');
  const toggle = useCallback(() => show((before) => (before ? null : 'Details')), []);
  return { shown, show, toggle };
}

/** Names at carets belong to the whole desk: one person has one caret in one of five parts. */
function useNamesAtCarets(): void {
  const {
    me: { staffId, name },
  } = useDesk();
  const awareness = useReadyDocument()?.provider?.awareness;
  useEffect(() => {
    // The server puts in who really sits here.
    awareness?.setLocalStateField('user', { staffId, name });
    return awareness ? tellNames(awareness) : undefined;
  }, [awareness, staffId, name]);
}

/**
 * The way to a field that a check names, from a dialog or from another page's link, as soon as the
 * text is there.
 */
function useWayToField(show: (panel: PanelName) => void, ready: boolean): (field: string) => void {
  const go = useCallback(
    (field: string) => {
      show('Details');
      goToFieldAfterDialog(field);
    },
    [show],
  );
  useEffect(() => {
    const field = ready ? fieldInAddress(window.location.hash) : null;
    if (!field) return;
    // Coming back to this page later leads nowhere special.
    window.history.replaceState(
      window.history.state,
      '',
      window.location.pathname + window.location.search,
    );
    go(field);
  }, [go, ready]);
  return go;
}

type RoomProps = Pick<DeskProps, 'take' | 'at' | 'history' | 'difference'> &
  Pick<PageState, 'former'>;

function Room({ take, at, history, difference, former }: RoomProps) {
  const { facts, body } = useDesk();
  const router = useRouter();
  const panel = usePanelState();
  const open = useDocument((document) => document);
  const told = useServerWords(facts);
  const content = useLiveStory();
  const checks = useMemo(() => checkStory(content, facts.checking), [content, facts.checking]);
  const story = useMemo(
    () => ({ ...facts, version: told.version, refused: told.refused, content }),
    [facts, told, content],
  );
  const go = useWayToField(panel.show, body !== null);
  useDeskKeys(body, panel.toggle);
  useKeptStory();
  useNetwork();
  useFileGuard();
  useHandOver();
  useFormerDevice(former);
  useFirstFocus(facts.mayEdit && facts.version === 1);
  useNamesAtCarets();
  return (
    <StoryActionsProvider
      story={story}
      take={take}
      difference={difference}
      sha256={facts.sha256}
      onGo={go}
      onDone={() => router.refresh()}
      onTakenBack={() => router.refresh()}
      onSignedOut={() => open?.setSignedOut(true)}
    >
      <PanelRoom value={panel}>
        <div className="desk">
          <div>
            <StoryBar
              actions={
                <>
                  <DeleteDraft />
                  <BarActions
                    onPreview={() =>
                      window.open(`/newsroom/stories/${facts.id}/preview`, '_blank', 'noopener')
                    }
                  />
                </>
              }
            />
            <ReadersBanner
              at={at}
              address={facts.publicSlug ? `/stories/${facts.publicSlug}` : null}
            />
            <DeskBanner refused={told.refused} at={at} />
          </div>
          <div className={panel.shown ? 'desk-body' : 'desk-body alone'}>
            <div className="sheet-paper">
              <Toolbar>{!panel.shown && <PanelSwitch open={openChecks(checks)} />}</Toolbar>
              <FindPlace />
              <KeptBeside />
              <LeftOutPlace />
              <StoryText />
            </div>
            {/* A boundary of its own: the text need not wait until the panel's fields have come to
                life. */}
            <Suspense>
              <Panel history={history} checks={checks} version={told.version} />
            </Suspense>
          </div>
        </div>
        <Announcement />
        <SessionWatch />
      </PanelRoom>
    </StoryActionsProvider>
  );
}

/**
 * The writing desk: one story, open to everyone who may see it, written by everyone who may write.
 */
export function Desk({
  take,
  at,
  history,
  difference,
  state,
  former,
  ...props
}: DeskProps & PageState) {
  return (
    <DocumentProvider storyId={props.facts.id} staffId={props.me.staffId} state={state}>
      <DeskRoomProvider {...props} take={take}>
        <Room take={take} at={at} history={history} difference={difference} former={former} />
      </DeskRoomProvider>
    </DocumentProvider>
  );
}
