/** A process full of players: does what the bench orders over its channel. */
import { inLanes } from '../lanes.ts';
import { drop } from './drop.ts';
import { enter } from './enter.ts';
import { createGroup, type Group } from './group.ts';
import type { Answers, Envelope, Kind, Order, Report } from './orders.ts';

/** How many sockets are opened side by side. */
const lanes = 50;

const groups = new Map<string, Group>();
const groupOf = (name: string): Group => {
  const group = groups.get(name) ?? createGroup();
  groups.set(name, group);
  return group;
};

const carryOut = async (order: Order): Promise<Answers[Kind]> => {
  const group = groupOf(order.group);
  switch (order.do) {
    case 'connect': {
      const { target, count, hello, ready } = order;
      const places = Array.from({ length: count }, () => group.add(target, hello, ready));
      await inLanes(lanes, places, (place) => group.connect(place));
      return null;
    }
    case 'enter':
      return enter(group, order);
    case 'expect':
      return group.expect(order.mark);
    case 'say':
      return group.say(order.frames, order.ack, order.overMs);
    case 'drop':
      return drop(group, order);
    case 'count':
      return group.connected();
    case 'leave':
      group.cut();
      groups.delete(order.group);
      return null;
  }
};

const report = (message: Report): void => void process.send?.(message);

process.on('message', ({ ticket, order }: Envelope) => {
  const work = carryOut(order);
  // What is waited for is looked for from here on: whoever ordered it may go ahead.
  report({ ticket, state: 'begun' });
  work.then(
    (answer) => report({ ticket, state: 'done', answer }),
    (error: unknown) => report({ ticket, state: 'failed', reason: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
