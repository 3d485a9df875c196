import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './classNames.ts';
import { Spinner } from './Spinner.tsx';

const looks = {
  primary: 'bg-brand text-brand-ink hover:bg-brand-strong border-transparent shadow-card',
  secondary: 'bg-surface text-text border-edge hover:bg-raised',
  quiet: 'bg-transparent text-text border-transparent hover:bg-raised',
  danger: 'bg-danger text-danger-ink border-transparent hover:opacity-90',
} as const;

const sizes = {
  small: 'min-h-11 px-3 text-sm gap-1.5',
  normal: 'min-h-11 px-4 text-base gap-2',
  large: 'min-h-14 px-6 text-lg gap-2.5',
} as const;

export interface ButtonLook {
  readonly look?: keyof typeof looks;
  readonly size?: keyof typeof sizes;
}

/** The classes of a button, for links that look like one. */
export const buttonClasses = ({ look = 'secondary', size = 'normal' }: ButtonLook = {}): string =>
  classNames(
    'inline-flex items-center justify-center rounded-control border font-semibold text-center select-none',
    'transition-all duration-(--fast) ease-argus active:scale-[0.98]',
    'disabled:opacity-55 disabled:active:scale-100 disabled:shadow-none',
    looks[look],
    sizes[size],
  );

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Shows that it is at work, and refuses presses meanwhile. */
  readonly busy?: boolean;
  readonly icon?: ReactNode;
}

export const Button = ({ look, size, busy = false, icon, className, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    disabled={rest.disabled === true || busy}
    className={classNames(buttonClasses({ ...(look && { look }), ...(size && { size }) }), className)}
  >
    {busy ? <Spinner className="size-[1.1em]" /> : icon}
    {children}
  </button>
);

interface IconButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** What it does: its name for screen readers and its tooltip. */
  readonly label: string;
}

/** A button that is only an icon. */
export const IconButton = ({ label, look = 'quiet', className, children, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={classNames(buttonClasses({ look, size: 'small' }), 'min-w-11 px-0', className)}
  >
    {children}
  </button>
);
