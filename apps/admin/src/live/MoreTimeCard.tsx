import { Button } from '@argus/ui/Button.tsx';
import { SelectField } from '@argus/ui/TextField.tsx';
import { Check, TimerReset, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factors, usualFactor } from './factors.ts';
import { useActs } from './useActs.ts';
import type { HostView } from './views.ts';

type Entry = HostView['wantMoreTime'][number];

/** One request, and the two answers to it. */
const Request = ({ sessionId, entry }: { sessionId: string; entry: Entry }) => {
  const { t } = useTranslation('host');
  const { run, busy } = useActs();
  const { participantId, nickname } = entry;
  const offered = factors.filter((factor) => factor > entry.factor);
  const [chosen, setChosen] = useState(usualFactor);
  const factor = offered.includes(chosen) ? chosen : (offered[0] ?? chosen);
  const who = { sessionId, participantId };
  return (
    <div className="flex items-center gap-2">
      <SelectField
        label={t('moreTimeFactor', { nickname })}
        labelHidden
        className="min-h-11"
        value={factor}
        onChange={(event) => setChosen(Number(event.target.value))}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {t('times', { factor: each, ns: 'monitor' })}
          </option>
        ))}
      </SelectField>
      <Button
        size="small"
        look="primary"
        busy={busy}
        aria-label={t('giveTime', { nickname })}
        icon={<Check aria-hidden="true" className="size-4" />}
        onClick={() =>
          void run(
            (sessions) => sessions.giveTime.mutate({ ...who, factor }),
            t('timeGiven', { nickname, factor }),
          )
        }
      >
        {t('giveTimeShort')}
      </Button>
      <Button
        size="small"
        look="quiet"
        disabled={busy}
        aria-label={t('declineTime', { nickname })}
        title={t('declineTime', { nickname })}
        onClick={() => void run((sessions) => sessions.declineTime.mutate(who), t('timeDeclined'))}
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  );
};

interface MoreTimeCardProps {
  readonly view: Pick<HostView, 'sessionId' | 'wantMoreTime' | 'wantMoreTimeCount'>;
  /** Whether whoever looks may answer; others only see who asks. */
  readonly acts: boolean;
}

/** Who asks for more time and waits for the host's answer; nothing is there while nobody does. */
export const MoreTimeCard = ({ view, acts }: MoreTimeCardProps) => {
  const { t } = useTranslation('host');
  const { sessionId, wantMoreTime, wantMoreTimeCount: count } = view;
  const more = count - wantMoreTime.length;
  return (
    <>
      <p role="status" className="sr-only">
        {count > 0 && t('moreTimeAsks', { count })}
      </p>
      {count > 0 && (
        <section aria-labelledby="more-time" className="card flex flex-col gap-3 p-4">
          <div>
            <h2 id="more-time" className="flex items-center gap-2 text-sm font-bold">
              <TimerReset aria-hidden="true" className="size-4.5 text-brand" />
              {t('moreTime')} <span className="figures text-muted">{count}</span>
            </h2>
            <p className="text-sm text-muted">{t('moreTimeHint')}</p>
          </div>
          <ul className="grid gap-x-6 gap-y-2 xl:grid-cols-2">
            {wantMoreTime.map((entry) => (
              <li
                key={entry.participantId}
                className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1"
              >
                <bdi className="min-w-0 flex-1 basis-36 truncate font-semibold" title={entry.nickname}>
                  {entry.nickname}
                </bdi>
                {acts && <Request sessionId={sessionId} entry={entry} />}
              </li>
            ))}
          </ul>
          {more > 0 && <p className="text-sm text-muted">{t('moreTimeRest', { count: more })}</p>}
        </section>
      )}
    </>
  );
};
