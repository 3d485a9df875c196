import { LoadingState, PageState } from '@argus/ui/PageState.tsx';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { AppFrame } from './AppFrame.tsx';
import { argus } from './argus.ts';
import { adoptHostToken, holdsHostToken } from './hostToken.ts';
import { i18next } from './i18n.ts';
import { ErrorPage } from './pages/ErrorPage.tsx';

const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: ErrorPage,
  notFoundComponent: () => <PageState title={i18next.t('notFound')}>{i18next.t('notFoundHint')}</PageState>,
});

/** Sends people who are not signed in to where they can, and back afterwards. */
const requireAccount = async ({ location }: { location: { href: string } }): Promise<void> => {
  const { user } = await argus.account.me.query();
  if (!user) throw redirect({ to: '/signin', search: { to: location.href } });
};

/** Whoever started a session in the main room holds its host token and needs no account. */
const requireHost = async ({
  params: { sessionId },
  location,
}: {
  params: { sessionId: string };
  location: { href: string };
}): Promise<void> => {
  adoptHostToken(sessionId);
  if (!holdsHostToken(sessionId)) await requireAccount({ location });
};

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/signin',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && /^\/(?!\/)/.test(search.to) ? { to: search.to } : {},
  component: lazyRouteComponent(() => import('./pages/SignInPage.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  component: lazyRouteComponent(() => import('./pages/SetupPage.tsx'), 'SetupPage'),
});

const framed = createRoute({
  getParentRoute: () => rootRoute,
  id: 'framed',
  component: () => (
    <AppFrame>
      <Outlet />
    </AppFrame>
  ),
});

const authored = createRoute({ getParentRoute: () => framed, id: 'authored', beforeLoad: requireAccount });

const libraryRoute = createRoute({
  getParentRoute: () => authored,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { search?: string } =>
    typeof search.search === 'string' && search.search !== '' ? { search: search.search.slice(0, 200) } : {},
  component: lazyRouteComponent(() => import('./pages/library/LibraryPage.tsx'), 'LibraryPage'),
});

const editorRoute = createRoute({
  getParentRoute: () => authored,
  path: '/quizzes/$quizId',
  component: lazyRouteComponent(() => import('./pages/editor/EditorPage.tsx'), 'EditorPage'),
});

const newSessionRoute = createRoute({
  getParentRoute: () => authored,
  path: '/quizzes/$quizId/new-session',
  component: lazyRouteComponent(() => import('./pages/newSession/NewSessionPage.tsx'), 'NewSessionPage'),
});

const importRoute = createRoute({
  getParentRoute: () => authored,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import/ImportPage.tsx'), 'ImportPage'),
});

const brandRoute = createRoute({
  getParentRoute: () => authored,
  path: '/brand',
  component: lazyRouteComponent(() => import('./pages/brand/BrandPage.tsx'), 'BrandPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => authored,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./pages/sessions/SessionsPage.tsx'), 'SessionsPage'),
});

const hosted = createRoute({ getParentRoute: () => framed, id: 'hosted' });

const hostRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/host/$sessionId',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/host/HostPage.tsx'), 'HostPage'),
});

const monitorRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/monitor/$sessionId',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/monitor/MonitorPage.tsx'), 'MonitorPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/review/$sessionId',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/review/ReviewPage.tsx'), 'ReviewPage'),
});

const timelineRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/review/$sessionId/timeline',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/review/timeline/TimelinePage.tsx'), 'TimelinePage'),
});

const compareRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/review/$sessionId/compare',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/review/ComparePage.tsx'), 'ComparePage'),
});

const printRoute = createRoute({
  getParentRoute: () => hosted,
  path: '/review/$sessionId/print',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/review/PrintPage.tsx'), 'PrintPage'),
});

/** For everybody, players too. */
const privacyRoute = createRoute({
  getParentRoute: () => framed,
  path: '/privacy',
  component: lazyRouteComponent(() => import('./pages/privacy/PrivacyPage.tsx'), 'PrivacyPage'),
});

/** The projector's page stands alone, without a frame. */
const stageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/stage/$sessionId',
  beforeLoad: requireHost,
  component: lazyRouteComponent(() => import('./pages/stage/StagePage.tsx'), 'StagePage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  setupRoute,
  stageRoute,
  framed.addChildren([
    privacyRoute,
    authored.addChildren([
      libraryRoute,
      editorRoute,
      newSessionRoute,
      importRoute,
      sessionsRoute,
      brandRoute,
    ]),
    hosted.addChildren([hostRoute, monitorRoute, reviewRoute, timelineRoute, compareRoute, printRoute]),
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/admin',
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => <LoadingState label={i18next.t('loading')} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
