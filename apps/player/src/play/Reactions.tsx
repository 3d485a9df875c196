import { lazy, Suspense } from 'react';

const ReactionBar = lazy(() => import('./ReactionBar.tsx'));

/** Keeps its place while the buttons are on their way, so that nothing jumps. */
export const Reactions = () => (
  <div className="min-h-11">
    <Suspense fallback={null}>
      <ReactionBar />
    </Suspense>
  </div>
);
