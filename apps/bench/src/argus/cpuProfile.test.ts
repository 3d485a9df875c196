import { expect, it } from 'vitest';
import { type CpuProfile, topOf } from './cpuProfile.ts';

const frame = (functionName: string, url = '', lineNumber = 0) => ({ functionName, url, lineNumber });
const profile: CpuProfile = {
  nodes: [
    { id: 1, callFrame: frame('(idle)') },
    { id: 2, callFrame: frame('send', 'file:///a/websocket.js', 41) },
    { id: 3, callFrame: frame('', 'file:///a/hub.js', 6) },
  ],
  startTime: 1_000_000,
  samples: [3, 2, 1, 2, 3, 2],
  timeDeltas: [1_000, 1_000, 5_000, 1_000, 1_000, 90_000],
};

it('a profile tells where the busy time of a span went, and leaves out what came before and after it', () => {
  expect(topOf(profile, { from: 1_001.5, to: 1_010 }, 5)).toEqual([
    ' 66.7 %  send websocket.js:42',
    ' 33.3 %  (anonymous) hub.js:7',
  ]);
  expect(topOf(profile, { from: 1_001.5, to: 1_010 }, 1)).toHaveLength(1);
});
