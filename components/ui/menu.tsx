'use client';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  Button,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type Key,
} from 'react-aria-components';
import { KeyHint } from './button.tsx';
import { Icon, type IconName } from './marks/icon.tsx';

interface MenuProps {
  /** Name of the menu. */
  label: string;
  /**
   * What the button shows; its words are the button's name (an unseen `.sr` one where it shows only
   * a mark).
   */
  trigger: ReactNode;
  className?: string;
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'right bottom';
  children: ReactNode;
}

/**
 * A button that opens a menu: arrows, type-ahead, Esc. Children are MenuItem, MenuRule and
 * MenuChoices.
 */
export function Menu({
  label,
  trigger,
  className = 'button',
  placement = 'bottom start',
  children,
}: MenuProps) {
  return (
    <MenuTrigger>
      <Button className={className}>{trigger}</Button>
      <Popover placement={placement} className="menu-popover">
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface ItemProps {
  id?: Key;
  icon?: IconName;
  keys?: string;
  href?: string;
  onAction?: () => void;
  children: string;
}

export function MenuItem({ icon, keys, children, ...rest }: ItemProps) {
  return (
    <AriaMenuItem
      textValue={children}
      className={({ isFocused }) => (isFocused ? 'menu-item marked' : 'menu-item')}
      {...rest}
    >
      {({ isSelected }) => (
        <>
          {icon || isSelected ? <Icon name={icon ?? 'check'} /> : <span className="ico" />}
          {children}
          {keys && <KeyHint keys={keys} />}
        </>
      )}
    </AriaMenuItem>
  );
}

export const MenuRule = () => <Separator />;

interface ChoicesProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few inside a menu; the chosen one has a tick. */
export function MenuChoices<Value extends string>({
  label,
  value,
  options,
  onChange,
}: ChoicesProps<Value>) {
  const chosen = (keys: 'all' | Set<Key>) => {
    const key = keys === 'all' ? undefined : [...keys][0];
    const option = options.find((one) => one.value === key);
    if (option) onChange(option.value);
  };
  return (
    <MenuSection
      aria-label={label}
      selectionMode="single"
      selectedKeys={[value]}
      disallowEmptySelection
      onSelectionChange={chosen}
    >
      {options.map((option) => (
        <MenuItem key={option.value} id={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
