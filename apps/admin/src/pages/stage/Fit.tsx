import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { largestFit } from './largestFit.ts';

/** Nothing on the stage is drawn smaller than this share of its size. */
const smallest = 0.3;

/**
 * Draws its content as large as its box allows. The box says how much room there is (by its class); lengths
 * of texts, maths and fonts that come late change nothing about what fits. Nothing inside may move by a
 * transform: what stands out for a moment would be taken for too large.
 */
export const Fit = ({
  children,
  className,
  largest = 1,
}: {
  children: ReactNode;
  className: string;
  largest?: number;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return undefined;
    const fits = (zoom: number): boolean => {
      inner.style.zoom = `${zoom}`;
      return outer.scrollHeight <= outer.clientHeight + 1 && outer.scrollWidth <= outer.clientWidth + 1;
    };
    const fit = () => {
      inner.style.zoom = `${largestFit(smallest, largest, fits)}`;
    };
    fit();
    const onSize = new ResizeObserver(fit);
    onSize.observe(outer);
    const onContent = new MutationObserver(fit);
    onContent.observe(inner, { childList: true, characterData: true, subtree: true });
    void document.fonts?.ready.then(fit);
    return () => {
      onSize.disconnect();
      onContent.disconnect();
    };
  }, [largest]);
  return (
    <div ref={box} className={`flex flex-col overflow-hidden ${className}`}>
      <div ref={content} className="my-auto shrink-0">
        {children}
      </div>
    </div>
  );
};
