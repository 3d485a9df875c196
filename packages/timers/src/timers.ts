/** A nudge at a moment. It may come late, twice or, when everything dies, not at all: nobody relies on it. */
export interface Job {
  readonly name: string;
  /** What the nudge is about, such as a session's id. */
  readonly key: string;
  /** Epoch milliseconds on the database's clock. */
  readonly at: number;
  /** What the handler is handed along; JSON. */
  readonly data?: unknown;
}

export interface Timers {
  /**
   * One job per name and key: a later schedule replaces the earlier. A job that is less than about a second
   * from its moment may fire all the same; so may one that is cancelled.
   */
  schedule(job: Job): Promise<void>;
  cancel(name: string, key: string): Promise<void>;
  /**
   * Registered before `start`. Handlers are idempotent and run at the job's moment or later, never before. `prepare`
   * is told of a job that is about to fire, to have at hand what firing needs; nobody waits for it.
   */
  handle(name: string, fire: (job: Job) => Promise<void>, prepare?: (job: Job) => Promise<unknown>): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface TimersLog {
  warn(facts: object, message: string): void;
}
