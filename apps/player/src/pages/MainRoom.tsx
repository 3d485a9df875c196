import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { argus } from '../argus.ts';
import { welcomeNewVersion } from '../serviceWorker.ts';
import { useQuery } from '../useQuery.ts';
import { OpenSessions } from './OpenSessions.tsx';
import { PinForm } from './PinForm.tsx';
import { PublicQuizzes } from './PublicQuizzes.tsx';
import { RoomHeader } from './RoomHeader.tsx';

/** How often the open sessions are read again, in milliseconds. */
const refreshMs = 10_000;

const askOpen = () => argus.lobby.open.query();

/** The first page: join by PIN, see what is open, start something. */
export const MainRoom = () => {
  const { t } = useTranslation();
  const { asked, again } = useQuery(askOpen);
  useEffect(() => void welcomeNewVersion(), []);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, refreshMs);
    return () => clearInterval(timer);
  }, [again]);
  return (
    <div className="flex min-h-dvh flex-col gap-6 pb-[max(2rem,env(safe-area-inset-bottom))]">
      <RoomHeader />
      <main className="mx-auto flex w-full max-w-5xl flex-1 flex-col gap-8 px-4 lg:grid lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] lg:items-start lg:gap-12 lg:pt-10">
        <section
          aria-labelledby="join"
          className="card rise flex w-full flex-col gap-4 self-center p-6 shadow-lift lg:self-auto"
        >
          <h1 id="join" className="text-3xl font-extrabold tracking-tight">
            {t('room.title')}
          </h1>
          <PinForm />
        </section>
        {asked.state === 'ready' && (
          <div className="flex flex-col gap-8">
            <OpenSessions sessions={asked.value.sessions} />
            {asked.value.canCreate && <PublicQuizzes quizzes={asked.value.quizzes} />}
          </div>
        )}
      </main>
      <footer className="mx-auto flex w-full max-w-5xl flex-wrap gap-x-6 px-4 text-sm">
        <a
          href="/admin/"
          className="inline-flex min-h-11 items-center text-muted underline underline-offset-4"
        >
          {t('room.host')}
        </a>
        <a
          href="/admin/privacy"
          className="inline-flex min-h-11 items-center text-muted underline underline-offset-4"
        >
          {t('room.privacy')}
        </a>
      </footer>
    </div>
  );
};
