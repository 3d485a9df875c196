/** A plain tRPC server on its stock WebSocket adapter: a subscription, and two mutations to be compared with. */
import { EventEmitter, on } from 'node:events';
import { createServer } from 'node:http';
import { initTRPC } from '@trpc/server';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { listen, onView } from './listening.ts';

const { procedure, router } = initTRPC.create();
const views = new EventEmitter().setMaxListeners(0);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

const answerOf = (input: unknown): [number, string, string] => {
  const { questionIndex, key, value } = input as { questionIndex: number; key: string; value: string };
  return [questionIndex, key, value];
};
const answer = procedure.input(answerOf);

const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
applyWSSHandler({
  wss: server,
  router: router({
    nothing: answer.mutation(() => ({ received: true })),
    insert: answer.mutation(async ({ input }) => {
      await pool.query('insert into answer (question_index, participant, value) values ($1, $2, $3)', input);
      return { received: true };
    }),
    view: procedure.subscription(async function* ({ signal }) {
      for await (const [view] of on(views, 'view', signal ? { signal } : {})) yield view as object;
    }),
  }),
});
onView((view) => void views.emit('view', view));
listen(http);
