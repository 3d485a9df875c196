import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Relay } from './relay.ts';

/** What every relay keeps to. `create` gives two ends of the same relay, as two processes would have them. */
export const describeRelay = (name: string, create: () => Promise<readonly [Relay, Relay]>): void => {
  describe(name, () => {
    let here: Relay;
    let there: Relay;
    beforeEach(async () => {
      [here, there] = await create();
    });
    afterEach(async () => {
      await here.close();
      await there.close();
    });

    it('rings everybody who listens to the channel, the sender too', async () => {
      const heard: unknown[] = [];
      await here.subscribe('a', (message) => heard.push(['here', message]));
      await there.subscribe('a', (message) => heard.push(['there', message]));
      expect(await here.publish('a', { version: 1 })).toBe(true);
      await vi.waitFor(() => expect(heard).toHaveLength(2));
      expect(heard).toContainEqual(['here', { version: 1 }]);
      expect(heard).toContainEqual(['there', { version: 1 }]);
    });

    it('keeps the order of one sender', async () => {
      const heard: unknown[] = [];
      await there.subscribe('a', (message) => heard.push(message));
      await Promise.all(Array.from({ length: 50 }, (_, index) => here.publish('a', index)));
      await vi.waitFor(() => expect(heard).toHaveLength(50));
      expect(heard).toEqual(Array.from({ length: 50 }, (_, index) => index));
    });

    it('keeps channels apart', async () => {
      const heard: unknown[] = [];
      await there.subscribe('a', (message) => heard.push(message));
      await there.subscribe('b', (message) => heard.push(message));
      await here.publish('c', 'lost');
      await here.publish('b', 'found');
      await vi.waitFor(() => expect(heard).toEqual(['found']));
    });

    it('delivers after the publisher went on, never inside its call', async () => {
      let inside = true;
      const heard = vi.fn(() => expect(inside).toBe(false));
      await here.subscribe('a', heard);
      const handedOver = here.publish('a', 1);
      inside = false;
      await handedOver;
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    });

    it('stops one listener without the others', async () => {
      const stopped = vi.fn();
      const kept = vi.fn();
      const stop = await there.subscribe('a', stopped);
      await there.subscribe('a', kept);
      stop();
      stop();
      await here.publish('a', 1);
      await vi.waitFor(() => expect(kept).toHaveBeenCalledTimes(1));
      expect(stopped).not.toHaveBeenCalled();
    });

    it('calls a function that listens twice two times, until each is stopped', async () => {
      const listener = vi.fn();
      const stop = await there.subscribe('a', listener);
      await there.subscribe('a', listener);
      await here.publish('a', 1);
      await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
      stop();
      await here.publish('a', 2);
      await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(3));
      expect(listener).toHaveBeenLastCalledWith(2);
    });

    it('listens again after the last listener of a channel had stopped', async () => {
      const stop = await there.subscribe('a', () => undefined);
      stop();
      const heard = vi.fn();
      await there.subscribe('a', heard);
      await here.publish('a', 1);
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    });

    it('shields listeners from one that throws', async () => {
      const heard = vi.fn();
      await there.subscribe('a', () => {
        throw new Error('broken listener');
      });
      await there.subscribe('a', heard);
      expect(await here.publish('a', 1)).toBe(true);
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    });

    it('answers false, and does not throw, for what cannot be written as JSON', async () => {
      const circle: Record<string, unknown> = {};
      circle.self = circle;
      expect(await here.publish('a', circle)).toBe(false);
      expect(await here.publish('a', undefined)).toBe(false);
    });

    it('is healthy while it works, and hands nothing over once it is closed', async () => {
      expect(here.health().ok).toBe(true);
      await here.close();
      expect(await here.publish('a', 1)).toBe(false);
      expect(here.health().ok).toBe(false);
    });
  });
};
