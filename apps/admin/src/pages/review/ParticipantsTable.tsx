import { trpc } from '@argus/client/react';
import { Button, IconButton } from '@argus/ui/Button.tsx';
import { formatNumber, formatSeconds } from '@argus/ui/format.ts';
import { SearchField } from '@argus/ui/SearchField.tsx';
import { keepPreviousData } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, ChevronDown, ChevronUp } from 'lucide-react';
import { Fragment, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ParticipantAnswers } from './ParticipantAnswers.tsx';
import type { ParticipantSummary, Review } from './reviewTypes.ts';

const pageRows = 50;

const columns = [
  { order: 'rank', text: 'place' },
  { order: 'nickname', text: 'name' },
  { order: 'points', text: 'points' },
  { order: 'right', text: 'right' },
  { order: 'answered', text: 'answered' },
  { order: 'totalMs', text: 'time' },
  { order: 'awayMs', text: 'away' },
  { order: 'drops', text: 'drops' },
] as const;

type Order = Exclude<(typeof columns)[number]['order'], 'points'>;

interface RowProps {
  readonly participant: ParticipantSummary;
  readonly review: Review;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const Row = ({ participant, review, isOpen, onToggle }: RowProps) => {
  const { t, i18n } = useTranslation('review');
  const { participantId, nickname } = participant;
  const team = review.teams?.find((one) => one.team === participant.team);
  const seconds = (ms: number) => (ms === 0 ? '–' : formatSeconds(ms, i18n.language));
  return (
    <Fragment>
      <tr className="border-t border-line">
        <td className="figures px-4 py-2">{participant.rank ?? '–'}</td>
        <th scope="row" className="max-w-64 min-w-32 px-4 py-2 text-start font-semibold">
          <bdi className="wrap-anywhere">{nickname}</bdi>{' '}
          {team && <bdi className="ms-2 font-normal text-muted">{team.name}</bdi>}
          {participant.kicked && <span className="ms-2 font-normal text-muted">{t('removed')}</span>}
        </th>
        <td className="figures px-4 py-2 font-semibold">{formatNumber(participant.points, i18n.language)}</td>
        <td className="figures px-4 py-2">{participant.right}</td>
        <td className="figures px-4 py-2">{participant.answered}</td>
        <td className="figures px-4 py-2 whitespace-nowrap">
          {formatSeconds(participant.totalMs, i18n.language)}
        </td>
        <td className="figures px-4 py-2 whitespace-nowrap">{seconds(participant.awayMs)}</td>
        <td className="figures px-4 py-2">{participant.drops === 0 ? '–' : participant.drops}</td>
        <td className="px-2 py-1 text-end">
          <IconButton label={t('showAnswers', { nickname })} aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? <ChevronUp className="size-5" /> : <ChevronDown className="size-5" />}
          </IconButton>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns.length + 1} className="bg-ground px-4 py-3">
            <ParticipantAnswers
              sessionId={review.sessionId}
              participantId={participantId}
              nickname={nickname}
              questions={review.questions}
              finished={review.finishedAt !== null}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
};

/** Everybody who played, a page at a time; each row opens onto the answers. */
export const ParticipantsTable = ({ review }: { review: Review }) => {
  const { t } = useTranslation('review');
  const [search, setSearch] = useState('');
  const [{ order, descending }, setOrder] = useState<{ order: Order; descending: boolean }>({
    order: 'rank',
    descending: false,
  });
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<string | null>(null);
  const { data } = trpc.reviews.participants.useQuery(
    {
      sessionId: review.sessionId,
      search: useDeferredValue(search),
      order,
      descending,
      offset: page * pageRows,
      limit: pageRows,
    },
    { placeholderData: keepPreviousData },
  );
  const { rows, total } = data ?? {
    rows: review.participants.slice(0, pageRows),
    total: review.overview.participants,
  };
  const pages = Math.max(1, Math.ceil(total / pageRows));
  const sortBy = (by: Order) => {
    setPage(0);
    setOrder({ order: by, descending: by === order ? !descending : false });
  };
  return (
    <section aria-labelledby="review-participants" className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="review-participants" className="text-xl font-bold">
          {t('participants')}
        </h2>
        <div className="w-full max-w-72">
          <SearchField
            label={t('find')}
            value={search}
            onSearch={(text) => {
              setPage(0);
              setSearch(text);
            }}
          />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="card relative overflow-x-auto" aria-label={t('table')} tabIndex={0}>
        <table className="w-full text-start">
          <caption className="sr-only">{t('table')}</caption>
          <thead className="bg-raised text-sm">
            <tr>
              {columns.map(({ order: by, text }) => {
                // More points is a better place: one of the two is enough to sort by.
                const key = by === 'points' ? 'rank' : by;
                const Arrow = descending ? ArrowDown : ArrowUp;
                const sorted = by === order;
                return (
                  <th
                    key={by}
                    scope="col"
                    aria-sort={sorted ? (descending ? 'descending' : 'ascending') : 'none'}
                    className="px-2 py-1 text-start font-semibold"
                  >
                    <button
                      type="button"
                      className="inline-flex min-h-11 items-center gap-1 rounded-control px-2 text-start hover:bg-surface"
                      onClick={() => sortBy(key)}
                    >
                      {t(text)}
                      {sorted && <Arrow aria-hidden="true" className="size-4" />}
                    </button>
                  </th>
                );
              })}
              <th scope="col">
                <span className="sr-only">{t('answer')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((participant) => (
              <Row
                key={participant.participantId}
                participant={participant}
                review={review}
                isOpen={open === participant.participantId}
                onToggle={() =>
                  setOpen(open === participant.participantId ? null : participant.participantId)
                }
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="p-6 text-center text-muted">{t('nobody')}</p>}
      </section>
      {pages > 1 && (
        <nav aria-label={t('pages')} className="flex items-center justify-center gap-4">
          <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('before')}
          </Button>
          <span className="figures text-sm">{t('pageOf', { page: page + 1, pages })}</span>
          <Button size="small" disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            {t('after')}
          </Button>
        </nav>
      )}
    </section>
  );
};
