import { describe, expect, it } from 'vitest';
import { createChannel } from '../test/fakeEngine.ts';
import { createViewHub } from './viewHub.ts';
import { takeOver, watching } from './watching.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = () => {
  const channel = createChannel<{ version: number }>({ version: 0 });
  const stopping = new AbortController();
  return { channel, stopping, views: watching(channel.live, stopping.signal) };
};
const shown = (version: number) => ({ done: false, value: { version } });
const over = { done: true, value: undefined };

describe('views without a socket', () => {
  it('begin with what is, go on with the newest, and leave out what nobody was fast enough for', async () => {
    const { channel, views } = open();
    expect(await views.next()).toEqual(shown(0));
    const waiting = views.next();
    channel.send({ version: 1 });
    channel.send({ version: 2 });
    channel.send({ version: 3 });
    expect(await waiting).toEqual(shown(1));
    expect(await views.next()).toEqual(shown(3));
  });

  it('end with their caller, also in the middle of waiting, and leave no watcher', async () => {
    const { channel, stopping, views } = open();
    await views.next();
    const waiting = views.next();
    expect(channel.watchers()).toBe(1);
    stopping.abort();
    expect(await waiting).toEqual(over);
    expect(await views.next()).toEqual(over);
    expect(channel.watchers()).toBe(0);
  });

  it.each(['before the first', 'after the first'])('end when they are given back %s', async (when) => {
    const { channel, views } = open();
    if (when === 'after the first') await views.next();
    expect(await views.return()).toEqual(over);
    expect(await views.next()).toEqual(over);
    expect(channel.watchers()).toBe(0);
  });

  it('fail as their view does, and may be asked again', async () => {
    const { channel, views } = open();
    const { read } = channel.live;
    channel.live.read = () => {
      throw new Error('no view');
    };
    await expect(views.next()).rejects.toThrow('no view');
    channel.live.read = read;
    channel.send({ version: 1 });
    expect(await views.next()).toEqual(shown(1));
    await views.return();
  });
});

describe('views that the hub has taken over', () => {
  it('wait for their end, watch through the hub alone, and take it along', async () => {
    const { channel, views } = open();
    const { value } = await views.next();
    const message = { id: 1, result: { type: 'data', data: value } };
    expect(takeOver(createViewHub(log), message, () => undefined)).toContain('{"version":0}');
    const waiting = views.next();
    expect(channel.watchers()).toBe(1);
    await views.return();
    expect(await waiting).toEqual(over);
    expect(channel.watchers()).toBe(0);
  });
});
