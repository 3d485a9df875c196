import { TRPCClientError } from '@trpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AnswerReceipt, createAnswer } from './answer.ts';

const receipt: AnswerReceipt = { received: true, questionIndex: 2, responseMs: 800 };
const input = { questionIndex: 2, value: 'b' };
const cut = new TRPCClientError('WebSocket closed');
const refusal = (reason: string) =>
  TRPCClientError.from({ error: { code: -32_009, message: 'No.', data: { reason } } });

type Send = Parameters<typeof createAnswer>[0];

describe('an answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('T21: is sent under one key until it is acknowledged', async () => {
    const send = vi.fn<Send>();
    for (const trouble of [cut, refusal('unavailable'), refusal('too-many-requests'), cut, cut])
      send.mockRejectedValueOnce(trouble);
    send.mockResolvedValueOnce(receipt);
    const answered = createAnswer(send)(input);
    await vi.runAllTimersAsync();
    expect(await answered).toEqual(receipt);
    expect(send).toHaveBeenCalledTimes(6);
    const keys = send.mock.calls.map(([call]) => call.key);
    expect(new Set(keys).size).toBe(1);
    expect(send.mock.calls[5]?.[0]).toEqual({ ...input, key: keys[0] });
  });

  it('has a key of its own unless the caller keeps one', async () => {
    const send = vi.fn<Send>().mockResolvedValue(receipt);
    const answer = createAnswer(send);
    await answer(input);
    await answer(input);
    await answer({ ...input, key: 'kept' });
    const [one, other, kept] = send.mock.calls.map(([{ key }]) => key);
    expect(one).not.toBe(other);
    expect(kept).toBe('kept');
  });

  it.each(['already-answered', 'too-late', 'kicked', 'bad-answer', 'not-signed-in'])(
    'that is refused as %s is not sent again',
    async (reason) => {
      const send = vi.fn<Send>().mockRejectedValue(refusal(reason));
      await expect(createAnswer(send)(input)).rejects.toMatchObject({ data: { reason } });
      expect(send).toHaveBeenCalledTimes(1);
    },
  );

  it('can be given up, also while it waits', async () => {
    const send = vi.fn<Send>().mockRejectedValue(cut);
    const giveUp = new AbortController();
    const answered = createAnswer(send)(input, { signal: giveUp.signal });
    const gone = expect(answered).rejects.toThrow('enough');
    await vi.advanceTimersByTimeAsync(20_000);
    const tries = send.mock.calls.length;
    expect(tries).toBeGreaterThan(3);
    giveUp.abort(new Error('enough'));
    await gone;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(send).toHaveBeenCalledTimes(tries);
  });
});
