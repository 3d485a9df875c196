import { formatShare } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { QuestionReview } from './reviewTypes.ts';

const thirds = ['lower', 'middle', 'upper'] as const;

/** Which answers the weaker, the middle and the stronger third of the class gave. */
export const ThirdsTable = ({ question: { thirds: analysis } }: { question: QuestionReview }) => {
  const { t, i18n } = useTranslation('review');
  if (!analysis) return <p className="text-sm text-muted">{t('thirdsNone')}</p>;
  const { sizes, rows, missed } = analysis;
  const share = (count: number, third: (typeof thirds)[number]) =>
    sizes[third] === 0 ? '–' : formatShare(count / sizes[third], i18n.language);
  return (
    <table className="w-full text-sm print:break-inside-avoid">
      <caption className="pb-2 text-start font-semibold text-muted">{t('thirdsTitle')}</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="py-1 text-start font-normal">
            {t('answer')}
          </th>
          {thirds.map((third) => (
            <th key={third} scope="col" className="px-2 py-1 text-end font-normal">
              {t(`third.${third}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-medium wrap-anywhere">
              {plainText(row.label)}
              {row.right && (
                <span className="ms-1.5 inline-flex align-middle text-correct">
                  <Check aria-hidden="true" strokeWidth={3.5} className="size-4" />
                  <span className="sr-only">{t('solution')}</span>
                </span>
              )}
            </th>
            {thirds.map((third) => (
              <td key={third} className="figures px-2 py-1 text-end">
                {share(row[third], third)}
              </td>
            ))}
          </tr>
        ))}
        <tr className="border-t border-line text-muted">
          <th scope="row" className="py-1 text-start font-normal">
            {t('noAnswer')}
          </th>
          {thirds.map((third) => (
            <td key={third} className="figures px-2 py-1 text-end">
              {share(missed[third], third)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
};
