import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from './marks/icon.tsx';

interface Look {
  /**
   * `go`: the one next step of a screen. `heed` and `stop`: take a story from readers. `plain`: a
   * tool.
   */
  kind?: 'go' | 'heed' | 'stop' | 'plain';
  /** Filled, for the action's button in its own dialog. */
  sure?: boolean;
  small?: boolean;
  icon?: IconName;
  /** The shortcut as it is shown, `Ctrl ⏎`; it stays out of the accessible name. */
  keys?: string;
}

function classOf({ kind, sure, small }: Look, iconOnly: boolean, more?: string): string {
  return ['button', kind, sure && 'sure', small && 'small', iconOnly && 'icon', more]
    .filter(Boolean)
    .join(' ');
}

/** A key combination for eyes only; the control itself carries `aria-keyshortcuts`. */
export const KeyHint = ({ keys }: { keys: string }) => (
  <span className="keyhint" aria-hidden="true">
    <kbd>{keys}</kbd>
  </span>
);

/** `Ctrl ⏎` as ARIA writes it: `Control+Enter`. */
const ariaKeys = (keys: string): string =>
  keys.replace('Ctrl', 'Control').replace('⏎', 'Enter').replaceAll(' ', '+');

export interface ButtonProps extends Look, Omit<ComponentProps<'button'>, 'children'> {
  children?: ReactNode;
}

/** A native button. With `icon` and no children it needs an `aria-label`. */
export function Button({
  kind,
  sure,
  small,
  icon,
  keys,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- the caller's type is one of the three
      type={type}
      className={classOf({ kind, sure, small }, !children, className)}
      {...(keys && { 'aria-keyshortcuts': ariaKeys(keys) })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && <KeyHint keys={keys} />}
    </button>
  );
}

export interface ButtonLinkProps extends Look, Omit<ComponentProps<'a'>, 'children'> {
  href: string;
  children?: ReactNode;
}

/**
 * What looks like a button and goes somewhere: a link, so that a middle click opens it elsewhere.
 */
export function ButtonLink({
  kind,
  sure,
  small,
  icon,
  keys,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a
      className={classOf({ kind, sure, small }, !children, className)}
      {...(keys && { 'aria-keyshortcuts': ariaKeys(keys) })}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && <KeyHint keys={keys} />}
    </a>
  );
}
