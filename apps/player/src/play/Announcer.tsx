import { plainText } from '@argus/ui/richText.ts';
import type { TFunction } from 'i18next';
import type { PersonalView, PlayerView } from '../views.ts';
import type { Screen } from './screen.ts';

interface AnnouncerProps {
  readonly view: PlayerView;
  readonly me: PersonalView | null;
  readonly screen: Screen;
  readonly seconds: number | null;
  readonly t: TFunction;
}

/** What changed, in one sentence; the same sentence is not said twice. */
const sentenceOf = ({ view: { question, paused }, me, screen, t }: AnnouncerProps): string => {
  if (paused) return `${t('paused.title')}. ${t('paused.hint')}`;
  if (screen === 'question' && question) {
    const number = question.index + 1;
    return `${t('question.of', { number, total: question.total })}. ${plainText(question.prompt)}`;
  }
  if (screen === 'revealed' && me?.result) {
    const { outcome, points } = me.result;
    const rank = me.rank === null ? '' : `. ${t('reveal.rank')} ${me.rank}`;
    return `${t(`reveal.${outcome}`)} ${t('reveal.points', { points })}${rank}`;
  }
  return '';
};

/** The moments at which the time left is said: not each second. */
const saidSeconds = [10, 5];

/** Says to a screen reader what others see: the question, ten and five seconds left, the result. */
export const Announcer = (props: AnnouncerProps) => {
  const { seconds, t } = props;
  const mark =
    seconds === null || seconds === 0 ? undefined : saidSeconds.findLast((said) => seconds <= said);
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {sentenceOf(props)}
      </p>
      <p className="sr-only" aria-live="assertive">
        {mark === undefined ? '' : t('question.secondsLeft', { count: mark })}
      </p>
    </>
  );
};
