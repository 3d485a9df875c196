/** Carries doorbells between processes: what it loses costs a short delay, never a wrong screen. */
export interface Relay {
  /** Whether every message arrives, so that nothing need be repeated for those who missed it. */
  readonly losesNothing: boolean;
  /** Rings everybody who listens, also in this process. Never throws; false when it could not be handed over in time. */
  publish(channel: string, message: unknown): Promise<boolean>;
  /** Resolves once the listener is live, or at once while the other side is away. Returns the stop. */
  subscribe(channel: string, listener: (message: unknown) => void): Promise<() => void>;
  health(): { readonly ok: boolean; readonly detail: string };
  /** Called when messages may have been missed: listeners read the truth again. Returns the stop. */
  onGap(listener: () => void): () => void;
  close(): Promise<void>;
}

export interface RelayLog {
  warn(facts: object, message: string): void;
}

/** How long a publish may take before it counts as lost, in milliseconds. */
export const publishTimeoutMs = 1_000;
