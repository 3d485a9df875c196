import { askOf, questionSchema, solutionOf } from '@argus/game/question';
import { Button } from '@argus/ui/Button.tsx';
import { RichText } from '@argus/ui/RichText.tsx';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesIn, textIn } from '../../kinds/draftFields.ts';
import type { DraftQuestion } from '../../kinds/kind.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { promptSize } from '../stage/fitText.ts';

/** The stage is drawn at its own size and made this much smaller. */
const stageScale = 304 / 1920;

/** What may be shown of a draft: of a finished question by the rules, of an unfinished one what there is. */
const lookOf = (question: DraftQuestion) => {
  const parsed = questionSchema.safeParse(question);
  if (parsed.success) {
    const ask = askOf(parsed.data);
    return {
      choices: ask.choices ?? null,
      unit: ask.unit ?? null,
      select: ask.select ?? null,
      solution: solutionOf(parsed.data),
    };
  }
  const choices = choicesIn(question);
  return { choices: choices.length > 0 ? choices : null, unit: null, select: null, solution: null };
};

interface PreviewProps {
  readonly question: DraftQuestion;
  readonly number: number;
  readonly total: number;
}

/** How the question will look on a phone and on the stage, before and after the reveal. */
export const Preview = ({ question, number, total }: PreviewProps) => {
  const { t } = useTranslation('editor');
  const { t: stage } = useTranslation('stage');
  const [revealed, setRevealed] = useState(false);
  const { Ask } = kindOf(question.kind);
  const { solution, ...ask } = lookOf(question);
  const prompt = textIn(question, 'prompt') || t('noPrompt');
  const right = revealed ? (solution?.choiceIds ?? null) : null;
  const counted = <p className="font-semibold text-muted">{stage('of', { number, total })}</p>;
  const after = revealed && solution && (
    <div className="border-s-4 border-brand ps-3">
      {solution.choiceIds.length === 0 && (
        <p className="font-bold text-correct">{solution.texts.join(' · ')}</p>
      )}
      {solution.explanation && <RichText text={solution.explanation} />}
    </div>
  );
  return (
    <aside aria-label={t('preview')} className="flex flex-col gap-4 lg:max-xl:col-start-2">
      <div className="flex items-center justify-between">
        <h2 className="text-sm font-semibold text-muted">{t('preview')}</h2>
        <Button size="small" look="quiet" aria-pressed={revealed} onClick={() => setRevealed(!revealed)}>
          {revealed ? t('previewBefore') : t('previewAfter')}
        </Button>
      </div>
      <div className="card overflow-hidden bg-ground" inert>
        <div className="mx-auto h-[171px] w-[304px]">
          <div
            className="flex h-[1080px] w-[1920px] origin-top-left flex-col justify-between gap-8 bg-ground p-20 rtl:origin-top-right"
            style={{ transform: `scale(${stageScale})` }}
          >
            <div className="text-4xl">{counted}</div>
            <div
              className="text-center leading-tight font-extrabold text-balance"
              style={{ fontSize: promptSize(prompt.length, ask.choices?.length ?? 0) }}
            >
              <RichText text={prompt} />
            </div>
            <Ask {...ask} right={right} size="stage" />
          </div>
        </div>
      </div>
      <div className="mx-auto w-72 rounded-[2.5rem] border-8 border-night bg-ground p-4 shadow-lift" inert>
        <div className="flex min-h-[26rem] flex-col gap-4 text-center">
          <div className="text-sm">{counted}</div>
          <div className="text-lg leading-snug font-bold wrap-anywhere">
            <RichText text={prompt} />
          </div>
          <div className="mt-auto text-start">
            <Ask {...ask} right={right} size="phone" />
          </div>
          {after && <div className="text-start text-sm">{after}</div>}
        </div>
      </div>
    </aside>
  );
};
