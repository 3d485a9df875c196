import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNickname } from './nickname.ts';

const read = (raw: string) => {
  const outcome = readNickname(raw);
  return outcome.ok ? outcome.value : null;
};
const keyOf = (raw: string) => read(raw)?.key;

describe('a nickname', () => {
  it('T45: is tidied: what cannot be seen goes, spaces become one', () => {
    expect(read('  Ada \u200b\u202e  Lovelace\n')?.nickname).toBe('Ada Lovelace');
    expect(read('Ａｄａ')?.nickname).toBe('Ada');
    expect(read('Z̸̡̛̩͇͖̪a̶l̴g̷o̵')?.nickname.length).toBeLessThan(16);
  });

  it('T45: has 1 to 20 characters as people count them', () => {
    expect(read('x'.repeat(20))).not.toBeNull();
    expect(read('x'.repeat(21))).toBeNull();
    expect(read('👩‍👩‍👧‍👦'.repeat(20))).not.toBeNull();
    expect(read('👩‍👩‍👧‍👦'.repeat(21))).toBeNull();
    expect(read('🇻🇳'.repeat(20))).not.toBeNull();
    expect(read('é'.normalize('NFD').repeat(20))).not.toBeNull();
  });

  it.each(['', '   ', '\u200b\u200b', '...', '\u202e', '\u0301'])(
    'that shows nothing (%j) is refused',
    (raw) => {
      expect(read(raw)).toBeNull();
    },
  );

  it('T45: is the same as one that looks the same', () => {
    const ada = keyOf('Ada');
    for (const alike of ['ada', ' A D A ', 'Аdа', 'àdá', 'A\u200dd\u200da', 'ᴬda'.normalize('NFKC')]) {
      expect(keyOf(alike)).toBe(ada);
    }
    expect(keyOf('Bill')).toBe(keyOf('BiIl'));
    expect(keyOf('rnax')).toBe(keyOf('max'));
    expect(keyOf('Ada')).not.toBe(keyOf('Adam'));
  });

  it('in any script and with any picture is somebody', () => {
    for (const name of ['مريم', '小明', 'Đặng Thị Ngọc Ánh', 'Ольга', '🦉', 'ᜋᜒ', '42']) {
      expect(read(name)?.nickname).toBe(name.normalize('NFKC'));
      expect(keyOf(name)).not.toBe('');
    }
  });

  it('T45: never breaks on anything, and reading twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (raw) => {
        const once = read(raw);
        if (!once) return;
        expect(read(once.nickname)).toEqual(once);
        expect(once.nickname).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 500 },
    );
  });
});
