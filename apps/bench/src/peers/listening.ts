import type { Server } from 'node:http';

/** Listens on a port of the system's choice, says which, and ends with whoever has started it. */
export const listen = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address && typeof address === 'object') console.log(`listening on ${address.port}`);
  });
  process.on('disconnect', () => process.exit());
};

/** Calls back with each view that the bench wants said, and the time that it is given. */
export const onView = (say: (view: object) => void): void => {
  process.on('message', (view: object) => say({ ...view, serverNow: Date.now() }));
};
