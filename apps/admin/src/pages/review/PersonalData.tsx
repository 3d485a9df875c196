import { formatMoment } from '@argus/ui/format.ts';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../live/useRole.ts';
import { EraseButton } from './EraseButton.tsx';
import type { Review } from './reviewTypes.ts';

/** What became of the session's personal data, and the way to erase all of it. */
export const PersonalData = ({ review }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const { sessionId, erasedAt, finishedAt } = review;
  const role = useRole(sessionId);
  return (
    <section
      aria-labelledby="review-personal"
      className="card flex flex-col items-start gap-4 p-5 print:hidden"
    >
      <h2 id="review-personal" className="text-xl font-bold">
        {t('personal')}
      </h2>
      {erasedAt === null ? (
        <>
          <p className="text-sm text-muted">{t(finishedAt === null ? 'personalLater' : 'personalHint')}</p>
          {finishedAt !== null && role === 'host' && <EraseButton sessionId={sessionId} />}
          {role === 'observer' && <p className="text-sm font-semibold">{t('personalObserving')}</p>}
        </>
      ) : (
        <p>{t('erasedAt', { moment: formatMoment(erasedAt, i18n.language) })}</p>
      )}
      <Link
        to="/privacy"
        className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4"
      >
        {t('privacyLink')}
      </Link>
    </section>
  );
};
