import { describe, expect, it } from 'vitest';
import { createSocketTrust } from './socketTrust.ts';

const withClock = () => {
  let now = 0;
  const trust = createSocketTrust(() => now);
  const live = (ms: number) => {
    trust.opened();
    now += ms;
    trust.ended();
  };
  return { trust, live };
};

describe('the trust in sockets', () => {
  it('ends when two in a row do not open', () => {
    const { trust, live } = withClock();
    trust.ended();
    expect(trust.isBroken()).toBe(false);
    live(60_000);
    trust.ended();
    expect(trust.isBroken()).toBe(false);
    trust.ended();
    expect(trust.isBroken()).toBe(true);
  });

  it('ends when three in a row are cut as soon as they have opened', () => {
    const { trust, live } = withClock();
    live(100);
    live(100);
    live(5_000);
    live(100);
    live(100);
    expect(trust.isBroken()).toBe(false);
    live(4_999);
    expect(trust.isBroken()).toBe(true);
    trust.forget();
    expect(trust.isBroken()).toBe(false);
  });
});
