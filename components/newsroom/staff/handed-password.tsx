'use client';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';

/** The password to hand over. It is nowhere else, and shown this once. */
export function HandedPassword({
  title,
  name,
  password,
  onClose,
}: {
  title: string;
  name: string;
  password: string;
  onClose: () => void;
}) {
  return (
    <Sheet
      title={title}
      isOpen
      onClose={onClose}
      informs
      footer={
        <Button kind="go" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p>Hand this password to {name}. It is not kept and not shown again.</p>
      <p>
        <output className="handed">{password}</output>
      </p>
      <p className="hint">A lost one is replaced with “Reset password”.</p>
    </Sheet>
  );
}
