import { useConnection } from '@argus/client/live';
import { buttonClasses } from '@argus/ui/Button.tsx';
import { ConnectionLine } from '@argus/ui/ConnectionLine.tsx';
import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Switch } from 'wouter';
import { JoinPage } from './pages/JoinPage.tsx';
import { MainRoom } from './pages/MainRoom.tsx';

const PlayPage = lazy(() => import('./play/PlayPage.tsx').then(({ PlayPage: page }) => ({ default: page })));
const ReviewPage = lazy(() =>
  import('./pages/ReviewPage.tsx').then(({ ReviewPage: page }) => ({ default: page })),
);
const PracticePage = lazy(() =>
  import('./pages/PracticePage.tsx').then(({ PracticePage: page }) => ({ default: page })),
);

const CertificatePage = lazy(() =>
  import('./pages/CertificatePage.tsx').then(({ CertificatePage: page }) => ({ default: page })),
);

export const App = () => {
  const { t } = useTranslation();
  const connection = useConnection();
  return (
    <>
      <ConnectionLine
        state={connection}
        labels={{
          connecting: t('connection.connecting'),
          reconnecting: t('connection.reconnecting'),
          offline: t('connection.offline'),
        }}
      />
      <Suspense fallback={<LoadingState label={t('loading')} />}>
        <Switch>
          <Route path="/" component={MainRoom} />
          <Route path="/j/:pin">{({ pin }) => <JoinPage pin={pin} />}</Route>
          <Route path="/play/:sessionId">{({ sessionId }) => <PlayPage sessionId={sessionId} />}</Route>
          <Route path="/review/:sessionId">{({ sessionId }) => <ReviewPage sessionId={sessionId} />}</Route>
          <Route path="/practice/:quizId">{({ quizId }) => <PracticePage quizId={quizId} />}</Route>
          <Route path="/review/:sessionId/certificate">
            {({ sessionId }) => <CertificatePage sessionId={sessionId} />}
          </Route>
          <Route>
            <main>
              <PageState
                title={t('notFound')}
                action={
                  <Link href="/" className={buttonClasses({ look: 'primary' })}>
                    {t('home')}
                  </Link>
                }
              >
                {t('notFoundHint')}
              </PageState>
            </main>
          </Route>
        </Switch>
      </Suspense>
    </>
  );
};
