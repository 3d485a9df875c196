import { Wordmark } from '@argus/ui/Mark.tsx';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../LanguageSwitch.tsx';

/** The frame of the pages before the door: sign-in and setup. */
export const EntryFrame = ({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) => (
  <main className="grid min-h-dvh place-items-center bg-night p-4">
    <div className="card rise flex w-full max-w-md flex-col gap-5 p-6 shadow-lift sm:p-8">
      <div className="flex items-center justify-between gap-2">
        <Wordmark className="text-2xl" />
        <LanguageSwitch />
      </div>
      <div>
        <h1 className="text-2xl font-bold">{title}</h1>
        <p className="mt-1 text-muted">{lead}</p>
      </div>
      {children}
    </div>
  </main>
);
