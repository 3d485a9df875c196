/** An answer as it comes from a player. */
export interface AnswerInput {
  readonly questionIndex: number;
  readonly value: unknown;
  readonly key: string;
  /** Which attempt of a self-paced participant it belongs to; without it, the one that is on. */
  readonly attempt?: number | undefined;
}

/** The answer is stored; it is not said whether it is right. */
export interface Received {
  readonly received: true;
  readonly questionIndex: number;
  /** Milliseconds since the question opened. */
  readonly responseMs: number;
}
