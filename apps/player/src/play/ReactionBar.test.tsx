// @vitest-environment happy-dom
import { createArgusClient } from '@argus/client';
import { ArgusLiveProvider } from '@argus/client/live';
import { reactions } from '@argus/game/reactions';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import '../i18n.ts';
import ReactionBar from './ReactionBar.tsx';

const client = createArgusClient({ url: 'http://127.0.0.1:9' });
const mutate = vi.fn<typeof client.play.react.mutate>();
const watched = { ...client, play: { ...client.play, react: { mutate } } };

const show = () =>
  render(
    <ArgusLiveProvider client={watched}>
      <ReactionBar />
    </ArgusLiveProvider>,
  );
const clap = () => screen.getByRole('button', { name: 'Clapping' });

afterEach(() => {
  cleanup();
  mutate.mockReset();
  vi.useRealTimers();
});

describe('the reactions', () => {
  it('are buttons with names, one for each of the list', () => {
    show();
    expect(screen.getAllByRole('button')).toHaveLength(reactions.length);
    expect(screen.getByRole('group', { name: 'Show the room how you feel' })).toBeDefined();
  });

  it('go out one by one', async () => {
    mutate.mockResolvedValue({ received: true });
    show();
    await act(async () => {
      fireEvent.click(clap());
    });
    expect(mutate.mock.calls).toEqual([[{ reaction: 'clap' }]]);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('rest for as long as the server asks, say so, and come back by themselves', async () => {
    vi.useFakeTimers();
    const data = { reason: 'too-many-requests', details: { retryAfterMs: 4_000 } };
    mutate.mockRejectedValue(TRPCClientError.from({ error: { code: -32_029, message: 'Slow down.', data } }));
    show();
    await act(async () => {
      fireEvent.click(clap());
    });
    expect(clap().getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('status').textContent).toMatch(/One moment/);
    fireEvent.click(clap());
    expect(mutate).toHaveBeenCalledTimes(1);
    await act(async () => {
      await vi.advanceTimersByTimeAsync(4_000);
    });
    expect(clap().getAttribute('aria-disabled')).toBe('false');
  });

  it('make nothing of one that was lost on the way', async () => {
    mutate.mockRejectedValue(new Error('offline'));
    show();
    await act(async () => {
      fireEvent.click(clap());
    });
    expect(clap().getAttribute('aria-disabled')).toBe('false');
    expect(mutate).toHaveBeenCalledTimes(1);
  });
});
