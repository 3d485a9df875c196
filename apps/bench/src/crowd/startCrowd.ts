import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { cores, pin } from '../machine.ts';
import type { Answers, AnswerTo, Envelope, Kind, OrderTo, Report } from './orders.ts';

/** Something under way: it has begun when this is there. */
export interface UnderWay<Answer> {
  readonly end: Promise<Answer>;
}

export interface Crowd {
  readonly pid: number;
  /** Resolves when the crowd has begun to do it. */
  begin<K extends Kind>(order: OrderTo<K>): Promise<UnderWay<AnswerTo<K>>>;
  /** Resolves when it is done. */
  tell<K extends Kind>(order: OrderTo<K>): Promise<AnswerTo<K>>;
  stop(): Promise<void>;
}

interface Ticket {
  readonly begun: () => void;
  readonly done: (answer: Answers[Kind]) => void;
  readonly failed: (reason: Error) => void;
}

/** Starts a process for some thousands of sockets; it is held to the clients' core. */
export const startCrowd = async (): Promise<Crowd> => {
  const child = fork(fileURLToPath(new URL('crowdProcess.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', '--max-semi-space-size=32'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  await once(child, 'message');
  pin(child.pid, cores.clients);
  const tickets = new Map<number, Ticket>();
  let last = 0;
  child.on('message', (report: Report) => {
    const ticket = tickets.get(report.ticket);
    if (report.state === 'begun') ticket?.begun();
    else {
      tickets.delete(report.ticket);
      if (report.state === 'done') ticket?.done(report.answer);
      else ticket?.failed(new Error(report.reason));
    }
  });
  const ended = once(child, 'exit').then(() => {
    for (const { failed } of tickets.values()) failed(new Error('The crowd has ended'));
  });

  const begin: Crowd['begin'] = <K extends Kind>(order: OrderTo<K>) =>
    new Promise<UnderWay<AnswerTo<K>>>((resolve) => {
      last += 1;
      const ticket = last;
      const end = new Promise<AnswerTo<K>>((done, failed) => {
        tickets.set(ticket, {
          begun: () => resolve({ end }),
          // An order is answered by its own kind of answer.
          done: (answer) => done(answer as AnswerTo<K>),
          failed,
        });
      });
      // Whoever waits for the end later hears of it then.
      end.catch(() => undefined);
      child.send({ ticket, order } satisfies Envelope);
    });
  return {
    pid: child.pid ?? 0,
    begin,
    tell: async (order) => (await begin(order)).end,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
