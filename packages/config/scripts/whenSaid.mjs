/** How long a program may take until it is ready; a busy machine with two cores needs a few seconds. */
export const readyWithinMs = 60_000;

/**
 * Resolves when a program has said on one of its streams that it is ready; rejects with what it said when it
 * ends before or takes too long. The stream is read to its end, so that the program is never kept waiting.
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('node:stream').Readable} stream
 * @param {RegExp} pattern
 * @returns {Promise<void>}
 */
export const whenSaid = (child, stream, pattern) =>
  new Promise((resolve, reject) => {
    let said = '';
    const fail = (reason) => reject(new Error(`${child.spawnfile} ${reason}\n${said}`));
    const timer = setTimeout(() => fail(`was not ready within ${readyWithinMs} ms:`), readyWithinMs);
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code, signal) => fail(`ended with ${signal ?? code}:`));
    stream.on('data', (chunk) => {
      if (said.length > 20_000) return;
      said += chunk;
      if (!pattern.test(said)) return;
      clearTimeout(timer);
      resolve();
    });
  });
