import type { ArgusOutputs } from '@argus/client';
import { Button } from '@argus/ui/Button.tsx';
import { SelectField, TextField } from '@argus/ui/TextField.tsx';
import { MessageSquare, RotateCcw, Undo2, UserX } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { factors } from '../../live/factors.ts';
import { useActs } from '../../live/useActs.ts';
import { useKick } from '../../live/useKick.ts';
import type { Steer } from '../../live/useSteer.ts';
import type { MonitorView } from '../../live/views.ts';
import { MessageDialog } from './MessageDialog.tsx';

interface ParticipantActsProps {
  readonly view: MonitorView;
  readonly participant: ArgusOutputs['sessions']['participant'];
  readonly steer: Steer;
  readonly onDone: () => void;
}

/** Everything that a host can do for or about one participant. */
export const ParticipantActs = ({ view, participant, steer, onDone }: ParticipantActsProps) => {
  const { t } = useTranslation('monitor');
  const { run, busy } = useActs();
  const kick = useKick(steer);
  const [nickname, setNickname] = useState(participant.nickname);
  const [telling, setTelling] = useState(false);
  const { sessionId, teamNames } = view;
  const { participantId } = participant;
  const who = { sessionId, participantId };
  const act = async (...what: Parameters<typeof run>) => {
    if (await run(...what)) onDone();
  };
  const rename = (event: FormEvent) => {
    event.preventDefault();
    void act((sessions) => sessions.rename.mutate({ ...who, nickname }), t('renamed'));
  };
  return (
    <div className="flex flex-col gap-4">
      <form className="flex items-end gap-2" onSubmit={rename}>
        <div className="min-w-0 flex-1">
          <TextField
            label={t('nickname')}
            value={nickname}
            maxLength={80}
            onChange={(event) => setNickname(event.target.value)}
          />
        </div>
        <Button
          type="submit"
          className="min-h-12"
          disabled={nickname.trim() === participant.nickname}
          busy={busy}
        >
          {t('rename')}
        </Button>
      </form>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label={t('time')}
          hint={t('timeHint')}
          value={participant.factor}
          onChange={(event) => {
            const factor = Number(event.target.value);
            void act((sessions) => sessions.giveTime.mutate({ ...who, factor }), t('timeGiven'));
          }}
        >
          {factors.map((factor) => (
            <option key={factor} value={factor}>
              {factor === 1 ? t('timeUsual') : t('times', { factor })}
            </option>
          ))}
        </SelectField>
        {teamNames && (
          <SelectField
            label={t('team')}
            value={participant.team ?? ''}
            onChange={(event) => {
              const team = Number(event.target.value);
              void act((sessions) => sessions.assign.mutate({ ...who, team }), t('assigned'));
            }}
          >
            {participant.team === null && <option value="">{t('noTeam')}</option>}
            {teamNames.map((name, team) => (
              <option key={name} value={team}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          icon={<MessageSquare aria-hidden="true" className="size-4.5" />}
          onClick={() => setTelling(true)}
        >
          {t('tell')}
        </Button>
        {view.phase === 'asking' && !participant.kicked && (
          <Button
            size="small"
            icon={<RotateCcw aria-hidden="true" className="size-4.5" />}
            busy={busy}
            onClick={() => void act((sessions) => sessions.allow.mutate(who), t('allowed'))}
          >
            {t('allow')}
          </Button>
        )}
        {participant.kicked ? (
          <Button
            size="small"
            icon={<Undo2 aria-hidden="true" className="size-4.5" />}
            onClick={() => void steer({ type: 'restore', participantId }).then(onDone)}
          >
            {t('restoreShort')}
          </Button>
        ) : (
          <Button
            size="small"
            icon={<UserX aria-hidden="true" className="size-4.5" />}
            onClick={() => void kick(participantId, participant.nickname).then(onDone)}
          >
            {t('kickShort')}
          </Button>
        )}
      </div>
      <MessageDialog
        open={telling}
        sessionId={sessionId}
        participantId={participantId}
        title={t('tellOne', { nickname: participant.nickname })}
        onClose={() => setTelling(false)}
      />
    </div>
  );
};
