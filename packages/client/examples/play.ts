// Plays a session: node play.js http://localhost:3000 123456 Ada
import { setTimeout } from 'node:timers/promises';
import { createArgusClient, type PlayerView, reasonOf } from '@argus/client';
import { WebSocket } from 'ws';

const [url = '', pin = '', nickname = ''] = process.argv.slice(2);
const argus = createArgusClient({ url, WebSocket });

const pick = ({ kind, choices }: NonNullable<PlayerView['question']>) => {
  const first = choices?.[0]?.id ?? '';
  if (kind === 'multi') return [first];
  if (kind === 'boolean') return true;
  if (kind === 'number') return 1;
  return choices ? first : 'text';
};

await argus.join({ pin, nickname });
let answered = -1;
let ranked = -1;

argus.watchSession({
  onView: async ({ phase, question }) => {
    if (phase !== 'asking' || !question || question.index <= answered) return;
    answered = question.index;
    await setTimeout(Math.max(0, question.opensAt - argus.clock.now()));
    const answer = argus.answer({ questionIndex: question.index, value: pick(question) });
    await answer.catch((error: unknown) =>
      console.error(`Question ${question.index + 1}: ${reasonOf(error)}`),
    );
  },
  onError: ({ message }) => console.error(message),
});

argus.watchMe({
  onView: async ({ phase, result, rank, points }) => {
    if (result && result.questionIndex > ranked) {
      ranked = result.questionIndex;
      console.log(`Question ${ranked + 1}: ${result.outcome}, ${points} points, rank ${rank}`);
    }
    if (phase !== 'finished') return;
    console.log(`The end: ${points} points, rank ${rank}`);
    await argus.close();
  },
});
