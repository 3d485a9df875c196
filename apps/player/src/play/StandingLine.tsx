import { formatNumber } from '@argus/ui/format.ts';
import { Flame } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PersonalView } from '../views.ts';

/** The own place, the one ahead, the streak. */
export const StandingLine = ({ me, players }: { me: PersonalView; players: number }) => {
  const { t, i18n } = useTranslation();
  if (me.rank === null) return null;
  return (
    <section className="card flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">
      <p className="figures text-lg font-bold">
        {t('reveal.rank')} {t('reveal.rankOf', { rank: me.rank, players })}
      </p>
      {me.streak >= 2 && (
        <p className="inline-flex items-center gap-1 font-bold text-warn">
          <Flame aria-hidden="true" className="size-5" />
          <span aria-hidden="true" className="figures">
            {me.streak}
          </span>
          <span className="sr-only">{t('reveal.streakOf', { count: me.streak })}</span>
        </p>
      )}
      <p className="w-full text-sm text-muted wrap-anywhere">
        {me.ahead === null
          ? t('reveal.first')
          : me.ahead.points === 0
            ? t('reveal.level', { nickname: me.ahead.nickname })
            : t('reveal.ahead', {
                count: me.ahead.points,
                points: formatNumber(me.ahead.points, i18n.language),
                nickname: me.ahead.nickname,
              })}
      </p>
    </section>
  );
};
