import type { ReactNode } from 'react';

/** A cell of the monitor's table: one line, whatever stands in it. */
export const Cell = ({ children, className }: { children: ReactNode; className?: string }) => (
  <td className="px-3">
    <span className={`flex min-w-0 items-center gap-1.5 whitespace-nowrap ${className ?? ''}`}>
      {children}
    </span>
  </td>
);

/** The classes of an icon beside the words of a cell. */
export const cellIcon = 'size-4 shrink-0';
