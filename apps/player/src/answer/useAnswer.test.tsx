// @vitest-environment happy-dom
import { type ArgusClient, createArgusClient } from '@argus/client';
import { ArgusLiveProvider } from '@argus/client/live';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { TRPCClientError } from '@trpc/client';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { someMe } from '../../test/views.ts';
import type { PersonalView } from '../views.ts';
import { keep, readKept } from './keptAnswer.ts';
import { useAnswer } from './useAnswer.ts';

const answer = vi.fn<ArgusClient['answer']>();
const client: ArgusClient = { ...createArgusClient({ url: 'http://127.0.0.1:9' }), answer };
const wrapper = ({ children }: { children: ReactNode }) => (
  <ArgusLiveProvider client={client}>{children}</ArgusLiveProvider>
);
const use = (questionIndex = 0, me: PersonalView | null = null) =>
  renderHook(({ index, personal }) => useAnswer('s1', index, personal), {
    wrapper,
    initialProps: { index: questionIndex, personal: me },
  });

beforeEach(() => {
  answer.mockReset();
  localStorage.clear();
});
afterEach(cleanup);

describe('an answer', () => {
  it('is kept here while it is on its way, and safe once the server has it', async () => {
    let received: (value: { received: true; questionIndex: number; responseMs: number }) => void = () =>
      undefined;
    answer.mockReturnValue(new Promise((resolve) => (received = resolve)));
    const { result } = use();
    expect(result.current.answer).toEqual({ state: 'none' });
    act(() => result.current.give('a'));
    expect(result.current.answer).toEqual({ state: 'sending', value: 'a' });
    expect(readKept('s1')).toMatchObject({ questionIndex: 0, value: 'a' });
    await act(async () => received({ received: true, questionIndex: 0, responseMs: 900 }));
    expect(result.current.answer).toEqual({ state: 'safe', value: 'a', responseMs: 900, isOther: false });
    expect(readKept('s1')).toBeNull();
  });

  it('T21: that a reload interrupted goes out again under the same key', async () => {
    keep('s1', { questionIndex: 0, value: 'b', key: 'k1' });
    answer.mockResolvedValue({ received: true, questionIndex: 0, responseMs: 1_200 });
    const { result } = use();
    await waitFor(() => expect(result.current.answer.state).toBe('safe'));
    expect(answer).toHaveBeenCalledTimes(1);
    expect(answer).toHaveBeenCalledWith({ questionIndex: 0, value: 'b', key: 'k1' });
  });

  it('to a question that is over is not sent again', () => {
    keep('s1', { questionIndex: 0, value: 'b', key: 'k1' });
    const { result } = use(1);
    expect(result.current.answer).toEqual({ state: 'none' });
    expect(answer).not.toHaveBeenCalled();
  });

  it('is what the server says, whatever this page remembers', () => {
    const { result } = use(0, someMe({ answer: { questionIndex: 0, value: 'b', responseMs: 700 } }));
    expect(result.current.answer).toEqual({ state: 'safe', value: 'b', responseMs: 700, isOther: false });
  });

  it('does not carry over to the next question', async () => {
    answer.mockResolvedValue({ received: true, questionIndex: 0, responseMs: 900 });
    const { result, rerender } = use();
    act(() => result.current.give('a'));
    await waitFor(() => expect(result.current.answer.state).toBe('safe'));
    rerender({ index: 1, personal: null });
    expect(result.current.answer).toEqual({ state: 'none' });
  });

  it('that another device gave first is the one that counts, and it is said which', async () => {
    const error = TRPCClientError.from({
      error: { code: -32_009, message: '', data: { reason: 'already-answered', details: { value: 'b' } } },
    });
    answer.mockRejectedValue(error);
    const { result, rerender } = use();
    act(() => result.current.give('a'));
    const other = { state: 'safe', value: 'b', isOther: true };
    await waitFor(() => expect(result.current.answer).toMatchObject(other));
    // The personal view knows of the other answer as well, often before the own one was refused.
    const me = someMe({ answer: { questionIndex: 0, value: 'b', responseMs: 700 } });
    rerender({ index: 0, personal: me });
    expect(result.current.answer).toEqual({ ...other, responseMs: 700 });
    expect(readKept('s1')).toBeNull();
  });
});
