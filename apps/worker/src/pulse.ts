import type { Engine } from '@argus/engine/createEngine';

/** The time between two beats, in milliseconds. */
export const beatMs = 1_000;
/** Without a beat for this long the worker counts as unwell. */
export const silentMs = 10_000;

export interface Pulse {
  /** Milliseconds since the last beat that went well. */
  quietFor(): number;
  stop(): Promise<void>;
}

interface PulseLog {
  warn(facts: object, message: string): void;
  info(facts: object, message: string): void;
}

/**
 * Beats once a second. All workers try; the engine lets one of them beat at a time. A beat that takes longer
 * than its second is not overtaken by the next.
 */
export const startPulse = (engine: Pick<Engine, 'pulse'>, log: PulseLog): Pulse => {
  let lastAt = performance.now();
  let beating: Promise<void> | undefined;
  const beat = async (): Promise<void> => {
    try {
      const { moved } = await engine.pulse();
      lastAt = performance.now();
      if (moved > 0) log.info({ moved }, 'moved on what the timers had missed');
    } catch (error) {
      log.warn({ reason: String(error) }, 'a beat failed; the next comes in a second');
    }
  };
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = undefined;
    });
  }, beatMs);
  return {
    quietFor: () => performance.now() - lastAt,
    stop: async () => {
      clearInterval(timer);
      await beating;
    },
  };
};
