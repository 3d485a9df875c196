import {
  addReactions,
  mayReact,
  noReactions,
  type Reaction,
  type ReactionCounts,
} from '@argus/game/reactions';
import { accept, type Outcome } from '@argus/game/rejection';
import type { PersonalView } from '@argus/game/views';
import { noSession } from './access.ts';
import type { Core, Player } from './core.ts';
import { ringSession } from './doorbell.ts';
import type { Live } from './live.ts';

/** How long the reactions of a process gather before one message tells the stages, in milliseconds. */
export const reactionsMs = 250;

/**
 * Reactions on their way to the stages. They are counted in memory and told over the relay, and nowhere else: they
 * touch no row, no answer and no version, and one that is lost is one less on the screen.
 */
export const createReactions = (
  core: Core,
  personalOf: (player: Player) => Promise<Outcome<Live<PersonalView>>>,
) => {
  const gathered = new Map<string, ReactionCounts>();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    timer = undefined;
    for (const [sessionId, counts] of gathered) {
      void ringSession(core.relay, sessionId, { what: 'reactions', counts });
    }
    gathered.clear();
  };

  return {
    react: async (player: Player, reaction: Reaction): Promise<Outcome<{ received: true }>> => {
      const plan = await core.planOf(player.sessionId);
      if (!plan) return noSession();
      const personal = await personalOf(player);
      if (!personal.ok) return personal;
      const verdict = mayReact(plan.settings, personal.value.read());
      if (!verdict.ok) return verdict;
      const before = gathered.get(player.sessionId) ?? noReactions;
      gathered.set(player.sessionId, addReactions(before, { ...noReactions, [reaction]: 1 }));
      timer ??= setTimeout(flush, reactionsMs);
      return accept({ received: true });
    },
    stop: (): void => clearTimeout(timer),
  };
};
