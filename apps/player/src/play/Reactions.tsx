import { lazy, Suspense } from 'react';

const ReactionBar = lazy(() => import('./ReactionBar.tsx'));

/** Keeps its place while the buttons are on their way, so that nothing jumps. */
export const Reactions = () => (
  <div className="mt-4 min-h-12 short:mt-2">
    <Suspense fallback={null}>
      <ReactionBar />
    </Suspense>
  </div>
);
