'use client';
import { useEffect, useRef, type ComponentProps, type KeyboardEvent, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { Icon } from './marks/icon.tsx';

interface SheetProps {
  /** The dialog's name; its trigger and its action share the word. */
  title: string;
  isOpen: boolean;
  /** Cancel, Close, Esc: everything stays as it was. */
  onClose: () => void;
  /**
   * `wide` has room for two columns; `middle` stands in the middle, for what needs no text beside
   * it.
   */
  wide?: boolean;
  middle?: boolean;
  /** The action's button(s), before `Cancel`. */
  footer?: ReactNode;
  /** Without a `Cancel`, for what only informs. */
  informs?: boolean;
  /** What did not happen, why, what stands now; shown on top of the body. */
  error?: string;
  /** With one of these the sheet is a form; Ctrl Enter sends it. */
  action?: ComponentProps<'form'>['action'];
  onSubmit?: ComponentProps<'form'>['onSubmit'];
  children: ReactNode;
}

/**
 * A modal dialog that docks at the side (phones: rises from the foot), so that the text stays in
 * sight.
 */
export function Sheet({
  title,
  isOpen,
  onClose,
  wide,
  middle,
  footer,
  informs,
  error,
  action,
  onSubmit,
  children,
}: SheetProps) {
  const className = ['sheet', wide && 'wide', middle && 'middle'].filter(Boolean).join(' ');
  return (
    <ModalOverlay
      className="scrim"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal>
        <Dialog className={className}>
          <form
            action={action}
            onSubmit={onSubmit ?? (action ? undefined : (event) => event.preventDefault())}
            onKeyDown={sendOnCtrlEnter}
          >
            <header>
              <Heading slot="title">{title}</Heading>
              <Button
                kind="plain"
                icon="close"
                className="push"
                aria-label="Close"
                onClick={onClose}
              />
            </header>
            <Body title={title}>
              {error && (
                <div className="note stop" role="alert">
                  <Icon name="stop" />
                  <p>{error}</p>
                </div>
              )}
              {children}
            </Body>
            <footer>
              {footer}
              {!informs && <Button onClick={onClose}>Cancel</Button>}
            </footer>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function sendOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** Where one begins: at what is missing, else at the first field, else at the action. */
function beginning(body: HTMLElement): HTMLElement | null {
  return (
    body.querySelector<HTMLElement>('.checks .miss button') ??
    body.querySelector<HTMLElement>('input:not([type="hidden"]), select, textarea') ??
    body.parentElement?.querySelector<HTMLElement>('footer button[type="submit"]') ??
    null
  );
}

/** Focus goes to where one begins as soon as the sheet is there. */
function Body({ title, children }: { title: string; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (body.current) beginning(body.current)?.focus();
  }, []);
  return (
    <div
      ref={body}
      className="sheet-body"
      role="region"
      aria-label={`${title}, what to fill in`}
      tabIndex={0}
    >
      {children}
    </div>
  );
}
