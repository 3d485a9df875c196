import type { ArgusOutputs } from '@argus/client';
import { formatSeconds } from '@argus/ui/format.ts';
import { plainText } from '@argus/ui/richText.ts';
import { Ban, Check, DoorOpen, Eye, Gavel, Hand, MoonStar, Wifi, WifiOff, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type Entry = ArgusOutputs['sessions']['participant']['entries'][number];

const icons = {
  joined: DoorOpen,
  connected: Wifi,
  lost: WifiOff,
  away: MoonStar,
  back: Eye,
  refused: Ban,
  asked: Hand,
  act: Gavel,
} as const;

const iconOf = (entry: Entry) =>
  entry.type === 'answered' ? (entry.share > 0 ? Check : X) : icons[entry.type];

/** Joins, drops, away times, answers and acts of one participant, the newest first. */
export const TimelineList = ({ entries }: { entries: readonly Entry[] }) => {
  const { t, i18n } = useTranslation('monitor');
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'medium' });
  const words = (entry: Entry): string => {
    if (entry.type === 'answered') {
      return t('timeline.answered', {
        number: entry.questionIndex + 1,
        answer: plainText(entry.answer),
        time: formatSeconds(entry.responseMs, i18n.language),
      });
    }
    if (entry.type === 'act') {
      const act = t(`timeline.${entry.act}`);
      return entry.detail === null ? act : t('timeline.detail', { act, detail: entry.detail });
    }
    return t(`timeline.${entry.type}`);
  };
  return (
    <section aria-labelledby="timeline" className="flex flex-col gap-2">
      <h3 id="timeline" className="font-bold">
        {t('timeline.title')}
      </h3>
      <ol className="flex max-h-80 flex-col gap-1.5 overflow-auto">
        {[...entries].reverse().map((entry, index) => {
          const Icon = iconOf(entry);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two things may happen to one at one moment.
            <li key={`${entry.at} ${index}`} className="flex items-start gap-2.5 text-sm">
              <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-brand" />
              <time className="figures shrink-0 text-muted">{time.format(entry.at)}</time>
              <span className="min-w-0 flex-1 wrap-anywhere">{words(entry)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
};
