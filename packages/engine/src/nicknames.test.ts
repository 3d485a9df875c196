import { describe, expect, it } from 'vitest';
import { checkNickname, isOffensive, suggestions } from './nicknames.ts';

describe('an offensive nickname', () => {
  it.each(['fuck', 'F.U.C.K', 'f u c k', 'sh1t', 'Sh!thead', 'a55hole', 'A S S H O L E', '1 f u c k 1'])(
    'T45: is refused, however it is written: %s',
    (name) => {
      expect(checkNickname(name)).toMatchObject({ ok: false, reason: 'bad-nickname' });
    },
  );

  it.each(['Scunthorpe', 'Essex', 'Cassandra', 'Assam', 'Classic Bass', 'Zoë', '李小龙', '🦊'])(
    'is not %s',
    (name) => {
      expect(isOffensive(name)).toBe(false);
    },
  );

  it('is no number, and no name that a number follows', () => {
    const names = Array.from({ length: 10_000 }, (_, number) => [`${number}`, `Player ${number}`]).flat();
    expect(names.filter(isOffensive)).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are different names that may be shown', () => {
    const names = suggestions(30);
    expect(new Set(names).size).toBe(30);
    for (const name of names)
      expect(checkNickname(name)).toMatchObject({ ok: true, value: { nickname: name } });
  });
});
