import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const lookMs = 2;
const megabyte = 1024 * 1024;

/** Collects what nobody holds any more, so that two figures can be compared. */
const collect = (): void => {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
};

/** Watches the memory of this process that is resident: that of the doors, for each file of tests has its own. */
export const watchMemory = () => {
  collect();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, lookMs);
  return {
    /** Ends the watch; by how many megabytes the memory grew at its highest. */
    grown: (): number => {
      look();
      clearInterval(timer);
      return (most - before) / megabyte;
    },
  };
};
