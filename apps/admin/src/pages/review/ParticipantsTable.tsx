import { IconButton } from '@argus/ui/Button.tsx';
import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { TextField } from '@argus/ui/TextField.tsx';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ParticipantAnswers } from './ParticipantAnswers.tsx';
import type { Review } from './reviewTypes.ts';

/** At most so many rows are drawn; the search finds the others, and the CSV holds all. */
const shownMost = 500;

/** Everybody who played, by place; each row opens onto the answers. */
export const ParticipantsTable = ({ review }: { review: Review }) => {
  const { t, i18n } = useTranslation('review');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const wanted = search.trim().toLocaleLowerCase();
  const found = review.participants.filter(({ nickname }) => nickname.toLocaleLowerCase().includes(wanted));
  const number = (value: number) => formatNumber(value, i18n.language);
  return (
    <section aria-labelledby="review-participants" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="review-participants" className="text-xl font-bold">
          {t('participants')}
        </h2>
        <div className="w-full max-w-72 print:hidden">
          <TextField
            label={t('find')}
            labelHidden
            placeholder={t('find')}
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="card overflow-x-auto" aria-label={t('table')} tabIndex={0}>
        <table className="w-full text-start">
          <caption className="sr-only">{t('table')}</caption>
          <thead className="bg-raised text-sm">
            <tr>
              {(['place', 'name', 'points', 'right', 'answered', 'time'] as const).map((column) => (
                <th key={column} scope="col" className="px-4 py-3 text-start font-semibold">
                  {t(column)}
                </th>
              ))}
              <th scope="col" className="print:hidden">
                <span className="sr-only">{t('answer')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shownMost).map((participant) => {
              const { participantId, nickname } = participant;
              const isOpen = open === participantId;
              return (
                <Fragment key={participantId}>
                  <tr className="border-t border-line">
                    <td className="figures px-4 py-2">{participant.rank ?? '–'}</td>
                    <th scope="row" className="max-w-64 px-4 py-2 text-start font-semibold">
                      <bdi className="wrap-anywhere">{nickname}</bdi>
                      {participant.kicked && (
                        <span className="ms-2 font-normal text-muted">{t('removed')}</span>
                      )}
                    </th>
                    <td className="figures px-4 py-2 font-semibold">{number(participant.points)}</td>
                    <td className="figures px-4 py-2">{participant.right}</td>
                    <td className="figures px-4 py-2">{participant.answered}</td>
                    <td className="figures px-4 py-2">{formatSeconds(participant.totalMs, i18n.language)}</td>
                    <td className="px-2 py-1 text-end print:hidden">
                      <IconButton
                        label={t('showAnswers', { nickname })}
                        aria-expanded={isOpen}
                        onClick={() => setOpen(isOpen ? null : participantId)}
                      >
                        {isOpen ? <ChevronUp className="size-5" /> : <ChevronDown className="size-5" />}
                      </IconButton>
                    </td>
                  </tr>
                  {isOpen && (
                    <tr>
                      <td colSpan={7} className="bg-ground px-4 py-3">
                        <ParticipantAnswers participant={participant} questions={review.questions} />
                      </td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
};
