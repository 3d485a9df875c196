import { createLocalRelay } from './localRelay.ts';
import { describeRelay } from './relayContract.ts';

describeRelay('the relay of one process', async () => {
  const relay = createLocalRelay();
  return [relay, relay];
});
