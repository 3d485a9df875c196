import { CloudOff, LoaderCircle } from 'lucide-react';

type Connection = 'connecting' | 'connected' | 'reconnecting' | 'offline';

/**
 * Tells the truth about the connection; says nothing while all is well. It lies below a page's header and takes no
 * room: nobody is to hit another answer because the page has moved under the finger.
 */
export const ConnectionLine = ({
  state,
  labels,
}: {
  state: Connection;
  labels: { readonly connecting: string; readonly reconnecting: string; readonly offline: string };
}) => (
  <div role="status" className="contents">
    {state !== 'connected' && (
      <div
        className={`rise pointer-events-none fixed inset-x-0 top-[calc(4.25rem+env(safe-area-inset-top))] z-40 mx-auto flex w-fit max-w-[calc(100%-2rem)] items-center gap-2 rounded-card px-4 py-2 text-sm font-semibold shadow-lift print:hidden ${
          state === 'offline' ? 'bg-wrong-soft text-wrong' : 'bg-warn-soft text-warn'
        }`}
      >
        {state === 'offline' ? (
          <CloudOff aria-hidden="true" className="size-4 shrink-0" />
        ) : (
          <LoaderCircle aria-hidden="true" className="size-4 shrink-0 animate-spin" />
        )}
        {labels[state]}
      </div>
    )}
  </div>
);
