import { plainText } from '@argus/ui/richText.ts';
import type { TFunction } from 'i18next';
import type { PersonalView, PlayerView, QuestionView } from '../views.ts';
import type { Screen } from './screen.ts';

interface AnnouncerProps {
  readonly view: PlayerView;
  readonly me: PersonalView | null;
  readonly screen: Screen;
  readonly seconds: number | null;
  readonly t: TFunction;
}

const letters = 'ABCDEF';

const questionSentence = ({ index, total, prompt, choices }: QuestionView, t: TFunction): string => {
  const place = t('question.of', { number: index + 1, total });
  const said = (choices ?? []).map(({ text }, position) => `${letters[position] ?? ''} ${plainText(text)}`);
  const answers = said.length > 0 ? ` ${t('question.choicesAre', { choices: said.join('; ') })}` : '';
  return `${place}. ${plainText(prompt)}${answers}`;
};

const standing = (me: PersonalView, players: number, t: TFunction): string =>
  me.rank === null ? '' : `${t('reveal.rank')} ${t('reveal.rankOf', { rank: me.rank, players })}`;

/** What changed, in one sentence; the same sentence is not said twice. */
export const sentenceOf = ({ view, me, screen, t }: Omit<AnnouncerProps, 'seconds'>): string => {
  const { question, paused, players } = view;
  if (paused) return `${t('paused.title')}. ${t('paused.hint')}`;
  if (screen === 'question' && question) return questionSentence(question, t);
  if (screen === 'revealed' && me?.result) {
    const { outcome, points } = me.result;
    return `${t(`reveal.${outcome}`)} ${t('reveal.points', { points })}. ${standing(me, players, t)}`;
  }
  if (screen === 'board' && me) return `${t('board.title')}. ${standing(me, players, t)}`;
  if (screen === 'finished' && me) return `${t('finished.title')} ${standing(me, players, t)}`;
  return '';
};

/** The moments at which the time left is said: not each second. */
const saidSeconds = [10, 5];

/** Says to a screen reader what others see: question, answers, ten and five seconds left, result and place. */
export const Announcer = ({ seconds, ...moment }: AnnouncerProps) => {
  const mark =
    seconds === null || seconds === 0 ? undefined : saidSeconds.findLast((said) => seconds <= said);
  return (
    <>
      <p className="sr-only" aria-live="polite">
        {sentenceOf(moment)}
      </p>
      <p className="sr-only" aria-live="assertive">
        {mark === undefined ? '' : moment.t('question.secondsLeft', { count: mark })}
      </p>
    </>
  );
};
