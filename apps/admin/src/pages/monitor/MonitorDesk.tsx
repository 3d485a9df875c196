import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { useNow } from '@argus/ui/useNow.ts';
import { Link } from '@tanstack/react-router';
import { MessageSquare } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreTimeCard } from '../../live/MoreTimeCard.tsx';
import { ObserverNotice } from '../../live/ObserverNotice.tsx';
import { PhaseBadge } from '../../live/PhaseBadge.tsx';
import { useRole } from '../../live/useRole.ts';
import { useSteer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';
import { Alerts } from './Alerts.tsx';
import { LostNotice } from './LostNotice.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { MonitorGrid } from './MonitorGrid.tsx';
import { MonitorTable } from './MonitorTable.tsx';
import { ParticipantDrawer } from './ParticipantDrawer.tsx';
import { QuestionPulse } from './QuestionPulse.tsx';
import { Totals } from './Totals.tsx';
import type { Wanted } from './useMonitor.ts';
import { WaitingCard } from './WaitingCard.tsx';
import { WindowBar } from './WindowBar.tsx';

/** How often the lengths of absences are counted on, in milliseconds. */
const tickMs = 1_000;

interface MonitorDeskProps {
  readonly view: MonitorView;
  readonly clockOffset: number;
  readonly wanted: Wanted;
  readonly onWanted: (change: (wanted: Wanted) => Wanted) => void;
}

/** Totals, alerts and pulse on top, every participant below, as rows or as tiles. */
export const MonitorDesk = ({ view, clockOffset, wanted, onWanted }: MonitorDeskProps) => {
  const { t } = useTranslation('monitor');
  const { steer } = useSteer(view.sessionId, view.version);
  const [opened, setOpened] = useState<string | null>(null);
  const [telling, setTelling] = useState(false);
  const role = useRole(view.sessionId);
  const finished = view.phase === 'finished';
  const acts = role === 'host' && !finished;
  const serverNow = useNow(finished ? null : tickMs) + clockOffset;
  const onWindow = useCallback(
    (offset: number) => onWanted((now) => (now.offset === offset ? now : { ...now, offset })),
    [onWanted],
  );
  const empty = view.totals.all === 0 ? t('nobody') : t('nobodyFits');
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="min-w-0 text-lg font-extrabold tracking-tight wrap-anywhere sm:text-2xl">
          <span className="sr-only">{t('title')}: </span>
          {view.title}
        </h1>
        <PhaseBadge phase={view.phase} paused={view.paused} />
        <div className="ms-auto flex flex-wrap gap-2">
          {acts && (
            <Button
              size="small"
              icon={<MessageSquare aria-hidden="true" className="size-4.5" />}
              onClick={() => setTelling(true)}
            >
              {t('tellAll')}
            </Button>
          )}
          <Link
            to={finished ? '/review/$sessionId' : '/host/$sessionId'}
            params={{ sessionId: view.sessionId }}
            className={buttonClasses({ size: 'small' })}
          >
            {finished ? t('review') : t('host')}
          </Link>
        </div>
      </header>
      {role === 'observer' && !finished && <ObserverNotice />}
      <Totals view={view} clockOffset={clockOffset} />
      {!finished && (
        <>
          <LostNotice
            lost={view.totals.lost}
            players={view.players}
            onShow={() => onWanted((now) => ({ ...now, filter: 'lost', offset: 0 }))}
          />
          <WaitingCard view={view} steer={acts ? steer : null} />
          <MoreTimeCard view={view} acts={acts} />
        </>
      )}
      <div
        className={`grid grid-cols-1 gap-5 empty:hidden ${view.question && !finished ? 'lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]' : ''}`}
      >
        {!finished && <Alerts view={view} serverNow={serverNow} onOpen={setOpened} />}
        <QuestionPulse view={view} />
      </div>
      <section className="card flex min-w-0 flex-col overflow-hidden" aria-labelledby="participants">
        <WindowBar view={view} wanted={wanted} onWanted={onWanted} />
        {view.window.look === 'grid' ? (
          <MonitorGrid view={view} onOpen={setOpened} empty={empty} />
        ) : (
          <MonitorTable
            view={view}
            serverNow={serverNow}
            sort={wanted.sort}
            onSort={(sort) => onWanted((now) => ({ ...now, sort, offset: 0 }))}
            onWindow={onWindow}
            onOpen={setOpened}
            empty={empty}
          />
        )}
      </section>
      {opened && (
        <ParticipantDrawer
          key={opened}
          view={view}
          participantId={opened}
          steer={acts ? steer : null}
          onClose={() => setOpened(null)}
        />
      )}
      <MessageDialog
        open={telling}
        sessionId={view.sessionId}
        participantId={null}
        title={t('tellAll')}
        onClose={() => setTelling(false)}
      />
    </div>
  );
};
