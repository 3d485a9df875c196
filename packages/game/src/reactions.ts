import { accept, type Outcome, reject } from './rejection.ts';

/** Everything that players can show the stage beside their answers: a fixed list, so that nothing can be written. */
export const reactions = ['clap', 'heart', 'laugh', 'wow', 'fire', 'party'] as const;
export type Reaction = (typeof reactions)[number];

/** How often each was sent. Nobody is named: a reaction belongs to the room. */
export type ReactionCounts = Readonly<Record<Reaction, number>>;

export const noReactions: ReactionCounts = { clap: 0, heart: 0, laugh: 0, wow: 0, fire: 0, party: 0 };

/** What both hold together. */
export const addReactions = (one: ReactionCounts, other: ReactionCounts): ReactionCounts => ({
  clap: one.clap + other.clap,
  heart: one.heart + other.heart,
  laugh: one.laugh + other.laugh,
  wow: one.wow + other.wow,
  fire: one.fire + other.fire,
  party: one.party + other.party,
});

/** Whether somebody may react now; it never depends on a question, an answer or a score. */
export const mayReact = (
  settings: { readonly reactions: boolean },
  { phase, kicked, waiting }: { readonly phase: string; readonly kicked: boolean; readonly waiting: boolean },
): Outcome<true> => {
  if (!settings.reactions) return reject('turned-off', 'The host has turned reactions off in this session.');
  if (kicked) return reject('kicked', 'The host has removed you from this session.');
  if (waiting) return reject('not-admitted', 'Wait until the host lets you in.');
  if (phase === 'finished') return reject('already-finished', 'The session is over.');
  return accept(true);
};
