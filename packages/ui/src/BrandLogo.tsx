import { useSyncExternalStore } from 'react';
import { classNames } from './classNames.ts';

const changed = 'argus:brand';
const sheet = '/brand.css';

const subscribe = (listener: () => void) => {
  addEventListener(changed, listener);
  return () => removeEventListener(changed, listener);
};

/** What the server's style sheet says of the brand; it has come before anything is drawn. */
const read = (token: '--brand-logo' | '--brand-name'): string =>
  getComputedStyle(document.documentElement).getPropertyValue(token).replaceAll('"', '').trim();
const readLogo = (): string => read('--brand-logo');

/** Shows a brand that has just been changed. */
export const reloadBrand = (): void => {
  const before = document.querySelector(`link[href^="${sheet}"]`);
  const after = document.createElement('link');
  after.rel = 'stylesheet';
  after.href = `${sheet}?${Date.now()}`;
  after.onload = () => {
    before?.remove();
    dispatchEvent(new Event(changed));
  };
  document.head.append(after);
};

/** The organisation's logo, on a plate that suits every logo in both themes; nothing where there is none. */
export const BrandLogo = ({ className }: { className?: string }) => {
  const logo = useSyncExternalStore(subscribe, readLogo);
  if (logo === '') return null;
  return (
    <span className={classNames('inline-flex shrink-0 rounded-control bg-plate p-1.5', className)}>
      <img
        src={logo}
        alt={decodeURIComponent(read('--brand-name'))}
        className="h-full w-auto max-w-full object-contain"
      />
    </span>
  );
};
