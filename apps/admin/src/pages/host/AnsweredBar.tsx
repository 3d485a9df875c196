import { useTranslation } from 'react-i18next';

/** How many have answered, as words and as a bar. */
export const AnsweredBar = ({ answered, players }: { answered: number; players: number }) => {
  const { t } = useTranslation('host');
  return (
    <div className="flex flex-col gap-1.5">
      <p className="figures font-semibold">{t('answered', { answered, players })}</p>
      <div aria-hidden="true" className="h-3 overflow-hidden rounded-full bg-raised">
        <div
          className="h-full origin-left rounded-full bg-brand transition-transform duration-(--slow) ease-argus rtl:origin-right"
          style={{ transform: `scaleX(${players === 0 ? 0 : Math.min(1, answered / players)})` }}
        />
      </div>
    </div>
  );
};
