import { Sparkles } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Says when a question counts double or not at all; nothing otherwise. */
export const PointsBadge = ({ points }: { points: 0 | 1 | 2 }) => {
  const { t } = useTranslation();
  if (points === 1) return null;
  return (
    <span className="inline-flex items-center gap-1.5 self-center rounded-full bg-warn-soft px-3 py-1 text-sm font-bold text-warn">
      {points === 2 && <Sparkles aria-hidden="true" className="size-4" />}
      {points === 2 ? t('question.double') : t('question.noPoints')}
    </span>
  );
};
