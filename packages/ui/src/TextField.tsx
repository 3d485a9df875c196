import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';

interface FieldFrame {
  readonly label: ReactNode;
  /** Hides the label from sight only. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; announced when it appears. */
  readonly error?: ReactNode;
}

const control =
  'w-full rounded-control border border-edge bg-surface px-4 text-text placeholder:text-muted transition-colors ' +
  'aria-invalid:border-danger focus-visible:border-brand disabled:opacity-60';

const Frame = ({
  id,
  label,
  labelHidden = false,
  hint,
  error,
  children,
}: FieldFrame & { id: string; children: ReactNode }) => (
  <div className="flex flex-col gap-1.5">
    <label htmlFor={id} className={labelHidden ? 'sr-only' : 'text-sm font-semibold'}>
      {label}
    </label>
    {children}
    {hint && !error && (
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    )}
    <p
      id={`${id}-error`}
      role="alert"
      className={classNames('text-sm font-medium text-danger', !error && 'hidden')}
    >
      {error}
    </p>
  </div>
);

const describedBy = (id: string, { hint, error }: FieldFrame) =>
  error ? `${id}-error` : hint ? `${id}-hint` : undefined;

/** A text field with its label, a hint and what is wrong with it. */
export const TextField = ({
  label,
  labelHidden,
  hint,
  error,
  className,
  ...rest
}: FieldFrame & ComponentProps<'input'>) => {
  const own = useId();
  const id = rest.id ?? own;
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <input
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, frame)}
        className={classNames(control, 'min-h-12', className)}
      />
    </Frame>
  );
};

/** A text field of several lines, which grows with what is written. */
export const TextArea = ({
  label,
  labelHidden,
  hint,
  error,
  className,
  ...rest
}: FieldFrame & ComponentProps<'textarea'>) => {
  const own = useId();
  const id = rest.id ?? own;
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <textarea
        rows={2}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, frame)}
        className={classNames(control, 'field-sizing-content min-h-12 py-3', className)}
      />
    </Frame>
  );
};

/** A choice among a few, with the platform's own menu. */
export const SelectField = ({
  label,
  labelHidden,
  hint,
  error,
  className,
  children,
  ...rest
}: FieldFrame & ComponentProps<'select'>) => {
  const own = useId();
  const id = rest.id ?? own;
  const frame = { label, labelHidden: labelHidden ?? false, hint, error };
  return (
    <Frame id={id} {...frame}>
      <select
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, frame)}
        className={classNames(control, 'min-h-12', className)}
      >
        {children}
      </select>
    </Frame>
  );
};
