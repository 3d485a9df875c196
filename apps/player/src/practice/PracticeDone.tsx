import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The end of a practice: everything was right once. */
export const PracticeDone = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col items-center gap-4 py-4 text-center">
      <h2 ref={heading} tabIndex={-1} className="text-2xl font-extrabold">
        {t('practice.done')}
      </h2>
      {children}
    </div>
  );
};
