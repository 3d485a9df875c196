import { checkInput } from './cleanInput.ts';
import type { Context } from './context.ts';
import type { Player } from './engine.ts';
import { shapeOf } from './errorShape.ts';
import { Refusal, refusalOf } from './errors.ts';
import type { Call } from './frameGuard.ts';
import { answerInputSchema } from './inputs.ts';

interface LaneOptions {
  /** Null while it is not known who is behind the socket. */
  readonly caller: () => { readonly context: Context; readonly player: Player } | null;
  readonly send: (text: string) => void;
}

const path = 'play.answer';

/**
 * Takes answers past tRPC's caller, in tRPC's own wire format: a crowd answers in one moment, and the caller's
 * chain of middlewares, contexts and abort signals takes longer over an answer than all else on its way.
 * What is no flawless answer of a known player is left to tRPC. Returns whether it has taken the call.
 */
export const createAnswerLane = ({ caller, send }: LaneOptions) => {
  const readInput = (input: unknown, depth: number) => {
    try {
      checkInput(input, depth);
      return answerInputSchema.safeParse(input).data;
    } catch {
      return undefined;
    }
  };

  return (call: Call): boolean => {
    if (call.method !== 'mutation' || call.params.path !== path) return false;
    const known = caller();
    if (!known) return false;
    const { context, player } = known;
    const input = readInput(call.params.input, context.limits.settings.inputDepth);
    if (!input) return false;
    const { id, jsonrpc } = call;
    const reply = (body: object): void => send(JSON.stringify({ id, jsonrpc, ...body }));
    const refuse = (error: unknown): void => {
      reply({ error: shapeOf(refusalOf(error, path, context.log), { path }) });
    };
    context.engine.play.answer(player, input, context.connection.id).then((outcome) => {
      if (outcome.ok) reply({ result: { type: 'data', data: outcome.value } });
      else refuse(new Refusal(outcome));
    }, refuse);
    return true;
  };
};
