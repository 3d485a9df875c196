import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

const looks = {
  info: { icon: Info, classes: 'bg-brand-soft text-text' },
  right: { icon: CircleCheck, classes: 'bg-correct-soft text-correct' },
  warn: { icon: TriangleAlert, classes: 'bg-warn-soft text-warn' },
  wrong: { icon: CircleAlert, classes: 'bg-wrong-soft text-wrong' },
} as const;

/** A message that stands in the page: what happened and what to do. */
export const Notice = ({
  look = 'info',
  children,
  action,
  className,
}: {
  look?: keyof typeof looks;
  children: ReactNode;
  action?: ReactNode;
  className?: string;
}) => {
  const { icon: Icon, classes } = looks[look];
  return (
    <div
      role={look === 'wrong' ? 'alert' : undefined}
      className={classNames(
        'flex flex-wrap items-start justify-end gap-x-3 gap-y-2 rounded-control px-4 py-3 font-medium',
        classes,
        className,
      )}
    >
      <div className="flex min-w-0 flex-1 basis-48 items-start gap-3">
        <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
        <div className="min-w-0 flex-1 wrap-anywhere">{children}</div>
      </div>
      {action}
    </div>
  );
};
