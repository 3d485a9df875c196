// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type ArgusClient, createArgusClient } from '../src/client.ts';
import { ArgusLiveProvider, useConnection, useLive } from '../src/live.tsx';
import { ArgusProvider, trpc, useArgus } from '../src/react.tsx';
import { startFakeServer } from './fakeServer.ts';
import { WebSocket } from './nodeWs.ts';

const level = (version: number, revision = 0) => ({
  sessionId: 's1',
  version,
  revision,
  serverNow: Date.now() + 3_600_000,
});

describe('useLive', () => {
  let server: Awaited<ReturnType<typeof startFakeServer>>;
  let client: ArgusClient;
  beforeEach(async () => {
    server = await startFakeServer();
    client = createArgusClient({ url: server.url, WebSocket });
  });
  afterEach(async () => {
    cleanup();
    await client.close();
    await server.close();
  });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <ArgusLiveProvider client={client}>{children}</ArgusLiveProvider>
    </StrictMode>
  );

  /** The hook, with every version that it ever showed. */
  const render = (options?: { enabled: boolean }) => {
    const shown: string[] = [];
    const hook = renderHook(
      () => {
        const live = useLive('play.watch', {}, options);
        const { view } = live;
        if (view) shown.push(`${view.version}.${view.revision}`);
        return live;
      },
      { wrapper },
    );
    return { ...hook, shown };
  };

  it('waits for the first view, then shows the newest and never an older one', async () => {
    const { result, shown } = render();
    expect(result.current).toMatchObject({ view: null, status: 'waiting', error: null, clockOffset: 0 });
    await waitFor(() => expect(server.watching()).toBe(1));
    for (const view of [level(3), level(1), level(3, 2), level(3, 1), level(2, 9), level(4)])
      server.show(view);
    await waitFor(() => expect(result.current.view?.version).toBe(4));
    expect([...new Set(shown)].filter((known) => !['3.0', '3.2', '4.0'].includes(known))).toEqual([]);
    expect(result.current.status).toBe('live');
    expect(Math.abs(result.current.clockOffset - 3_600_000)).toBeLessThan(2_000);
  });

  it('keeps the view while the connection is away, and takes only newer ones on return', async () => {
    const { result, shown } = render();
    await waitFor(() => expect(server.watching()).toBe(1));
    server.show(level(5));
    await waitFor(() => expect(result.current.view?.version).toBe(5));
    const before = server.begun();
    server.cut();
    await waitFor(() => expect(server.begun()).toBe(before + 1), { timeout: 5_000 });
    expect(result.current.view?.version).toBe(5);
    server.show(level(4));
    server.show(level(6));
    await waitFor(() => expect(result.current.view?.version).toBe(6));
    expect(shown).not.toContain('4.0');
  });

  it('ends with what the server refused, and keeps the last view', async () => {
    const { result } = render();
    await waitFor(() => expect(server.watching()).toBe(1));
    server.show(level(1));
    await waitFor(() => expect(result.current.status).toBe('live'));
    server.refuse('kicked');
    await waitFor(() => expect(result.current.status).toBe('ended'));
    expect(result.current.error?.data?.reason).toBe('kicked');
    expect(result.current.view?.version).toBe(1);
  });

  it('asks for nothing while it is not enabled, and stops when the component goes', async () => {
    const idle = render({ enabled: false });
    expect(idle.result.current.status).toBe('idle');
    const { unmount } = render();
    await waitFor(() => expect(server.watching()).toBe(1));
    unmount();
    await waitFor(() => expect(server.watching()).toBe(0));
  });

  it('says how the connection stands', async () => {
    const { result } = renderHook(() => [useConnection(), useLive('play.me', {}).status], { wrapper });
    expect(result.current[0]).toBe('connecting');
    await waitFor(() => expect(result.current[0]).toBe('connected'));
  });

  it('works beside the query hooks under one provider', async () => {
    const { result } = renderHook(
      () => ({ argus: useArgus(), live: useLive('play.watch', {}), query: trpc.lobby.open.useQuery() }),
      { wrapper: ({ children }) => <ArgusProvider client={client}>{children}</ArgusProvider> },
    );
    expect(result.current.argus).toBe(client);
    await waitFor(() => expect(result.current.query.data?.sessions).toEqual([]));
    await waitFor(() => expect(server.watching()).toBe(1));
    server.show(level(2));
    await waitFor(() => expect(result.current.live.view?.version).toBe(2));
  });

  it('says what is missing without a provider', () => {
    expect(() => renderHook(() => useLive('play.watch', {}))).toThrow('ArgusProvider');
  });
});
