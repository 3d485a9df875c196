import { formatClock } from '@argus/ui/format.ts';
import { useTranslation } from 'react-i18next';
import type { Timeline } from '../reviewTypes.ts';

interface EventListProps {
  readonly marks: Timeline['marks'];
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** Every step of the log with who made it; a click goes to its moment. */
export const EventList = ({ marks, at, onChoose }: EventListProps) => {
  const { t, i18n } = useTranslation('review');
  return (
    <details className="card p-5">
      <summary className="min-h-11 cursor-pointer py-2 text-lg font-bold">
        {t('log', { count: marks.length })}
      </summary>
      <ol className="mt-2 flex max-h-96 flex-col overflow-y-auto text-sm">
        {marks.map((mark) => (
          <li key={mark.version} className="border-t border-line first:border-0">
            <button
              type="button"
              aria-current={mark.at <= at ? 'step' : undefined}
              className="flex min-h-11 w-full items-center gap-3 px-2 text-start hover:bg-raised aria-[current]:font-semibold"
              onClick={() => onChoose(mark.at)}
            >
              <span className="figures w-24 shrink-0 text-muted">{formatClock(mark.at, i18n.language)}</span>
              <span className="min-w-0 flex-1 wrap-anywhere">
                {t(`step.${mark.type}`)}
                {mark.nickname !== null && (
                  <>
                    {' · '}
                    <bdi>{mark.nickname}</bdi>
                  </>
                )}
                {mark.questionIndex >= 0 && (
                  <span className="text-muted"> · {t('question', { number: mark.questionIndex + 1 })}</span>
                )}
              </span>
              <span className="text-muted">{t(`by.${mark.by}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
};
