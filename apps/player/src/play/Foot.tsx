import type { ReactNode } from 'react';

/** What stays in sight at the lower edge while the rest scrolls; side by side where a phone lies on its side. */
export const Foot = ({ children }: { children: ReactNode }) => (
  <div className="sticky bottom-0 -mx-4 mt-auto -mb-4 flex flex-col gap-1 bg-ground px-4 pt-2 pb-[max(--spacing(2),env(safe-area-inset-bottom))] short:flex-row short:items-center short:justify-center short:gap-4 short:py-1 short:*:first:flex-1">
    {children}
  </div>
);
