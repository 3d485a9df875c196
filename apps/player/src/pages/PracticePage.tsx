import { reasonOf } from '@argus/client';
import { Button, buttonClasses } from '@argus/ui/Button.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { argus } from '../argus.ts';
import { PracticeCard } from '../practice/PracticeCard.tsx';
import { PracticeDone } from '../practice/PracticeDone.tsx';
import { PracticeSummary } from '../practice/PracticeSummary.tsx';
import { useQuery } from '../useQuery.ts';
import type { AnswerValue, PracticeView, QuestionView } from '../views.ts';
import { FailedState } from './FailedState.tsx';
import { RoomHeader } from './RoomHeader.tsx';

const HomeLink = () => {
  const { t } = useTranslation();
  return (
    <Link href="/" className={buttonClasses({ look: 'secondary', size: 'large' })}>
      {t('home')}
    </Link>
  );
};

interface AloneProps {
  readonly practice: PracticeView;
  readonly onRestart: () => void;
}

const Alone = ({ practice: { quizId, revision, title, language, questions }, onRestart }: AloneProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [isChanged, setChanged] = useState(false);
  const judge = async ({ index }: QuestionView, value: AnswerValue) => {
    try {
      return await argus.lobby.judge.mutate({ quizId, revision, questionIndex: index, value });
    } catch (error) {
      if (reasonOf(error) === 'moved-on') setChanged(true);
      throw error;
    }
  };
  const restart = (
    <Button look="primary" size="large" onClick={onRestart}>
      {t('practice.restart')}
    </Button>
  );
  return (
    <div className="rise flex flex-col gap-5">
      <header className="text-center">
        <h1 dir="auto" lang={language} className="text-2xl font-extrabold tracking-tight wrap-anywhere">
          {title}
        </h1>
        <p className="mt-1 text-balance text-muted">{t('practice.lead')}</p>
      </header>
      {isChanged ? (
        <PageState title={t('practice.changed')} action={restart}>
          {t('practice.changedHint')}
        </PageState>
      ) : (
        <PracticeCard
          label={t('practice.alone')}
          questions={questions}
          language={language}
          judge={judge}
          onStop={() => navigate('/')}
          end={(missed) => (
            <PracticeDone>
              <PracticeSummary missed={missed} total={questions.length} language={language} />
              <div className="flex flex-wrap justify-center gap-3">
                {restart}
                <HomeLink />
              </div>
            </PracticeDone>
          )}
        />
      )}
    </div>
  );
};

const Asked = ({ quizId, onRestart }: { quizId: string; onRestart: () => void }) => {
  const { t } = useTranslation();
  const ask = useCallback(() => argus.lobby.practice.query({ quizId }), [quizId]);
  const { asked, again } = useQuery(ask);
  if (asked.state === 'loading') return <LoadingState label={t('loading')} />;
  if (asked.state === 'ready') return <Alone practice={asked.value} onRestart={onRestart} />;
  const reason = reasonOf(asked.error);
  if (reason !== 'not-found' && reason !== 'turned-off' && reason !== 'bad-input') {
    return <FailedState error={asked.error} onRetry={again} />;
  }
  return (
    <PageState title={t('practice.none')} action={<HomeLink />}>
      {t('practice.noneHint')}
    </PageState>
  );
};

/** A public quiz for one alone. Nothing is stored and nothing scored. */
export const PracticePage = ({ quizId }: { quizId: string }) => {
  const [run, setRun] = useState(0);
  return (
    <div className="flex min-h-dvh flex-col pb-[max(2rem,env(safe-area-inset-bottom))]">
      <RoomHeader />
      <main className="mx-auto w-full max-w-2xl flex-1 px-4 py-6">
        <Asked key={`${quizId} ${run}`} quizId={quizId} onRestart={() => setRun(run + 1)} />
      </main>
    </div>
  );
};
