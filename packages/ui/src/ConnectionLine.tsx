import { CloudOff, LoaderCircle } from 'lucide-react';

type Connection = 'connecting' | 'connected' | 'reconnecting' | 'offline';

/** Tells the truth about the connection; says nothing while all is well. */
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
        className={`rise sticky top-0 z-40 flex items-center justify-center gap-2 px-4 py-2 text-sm font-semibold ${
          state === 'offline' ? 'bg-wrong-soft text-wrong' : 'bg-warn-soft text-warn'
        }`}
      >
        {state === 'offline' ? (
          <CloudOff aria-hidden="true" className="size-4" />
        ) : (
          <LoaderCircle aria-hidden="true" className="size-4 animate-spin" />
        )}
        {labels[state]}
      </div>
    )}
  </div>
);
