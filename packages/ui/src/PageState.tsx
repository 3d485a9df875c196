import type { ReactNode } from 'react';
import { Mark } from './Mark.tsx';
import { Spinner } from './Spinner.tsx';

/** A page that has one thing to say: empty, gone, refused, not found. */
export const PageState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <div className="rise mx-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
    <Mark className="size-16" />
    <h1 className="text-2xl font-bold text-balance">{title}</h1>
    {children && <div className="text-pretty text-muted">{children}</div>}
    {action && <div className="flex flex-wrap justify-center gap-3">{action}</div>}
  </div>
);

/** Something is on its way; shown after a moment, so that quick answers do not flicker. */
export const LoadingState = ({ label }: { label: string }) => (
  <div
    role="status"
    className="rise flex flex-col items-center gap-3 py-24 text-muted [animation-delay:250ms]"
  >
    <Spinner className="size-8" />
    <span>{label}</span>
  </div>
);
