import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Job, Timers } from './timers.ts';

/** Timers under test, with a way to let time pass. */
export interface TimersStage {
  readonly timers: Timers;
  now(): number;
  /** Comes back once at least this much has passed and what was due has had time to run. */
  pass(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** What every implementation of timers keeps to. */
export const describeTimers = (name: string, create: () => Promise<TimersStage>): void => {
  describe(name, { timeout: 20_000 }, () => {
    let stage: TimersStage;
    let fired: { job: Job; at: number }[];
    const record = async (job: Job): Promise<void> => {
      fired.push({ job, at: stage.now() });
    };
    const firedKeys = (): string[] => fired.map(({ job }) => job.key);
    beforeEach(async () => {
      fired = [];
      stage = await create();
      stage.timers.handle('due', record);
    });
    afterEach(() => stage.close());

    it('fires a job at its moment or later, never before', async () => {
      await stage.timers.start();
      const at = stage.now() + 1_200;
      await stage.timers.schedule({ name: 'due', key: 'a', at });
      await stage.pass(600);
      expect(fired).toEqual([]);
      await stage.pass(700);
      expect(firedKeys()).toEqual(['a']);
      expect(fired[0]?.at).toBeGreaterThanOrEqual(at);
    });

    it('tells of a job before it fires, and fires it although that fails', async () => {
      const told: string[] = [];
      const prepare = async ({ key }: Job): Promise<void> => {
        told.push(`prepare ${key}`);
        if (key === 'b') throw new Error('not prepared');
      };
      stage.timers.handle('exact', async ({ key }) => void told.push(`fire ${key}`), prepare);
      await stage.timers.start();
      await stage.timers.schedule({ name: 'exact', key: 'a', at: stage.now() + 100 });
      await stage.pass(200);
      await stage.timers.schedule({ name: 'exact', key: 'b', at: stage.now() + 100 });
      await stage.pass(200);
      expect(told).toEqual(['prepare a', 'fire a', 'prepare b', 'fire b']);
    });

    it('hands the job over as it was scheduled', async () => {
      await stage.timers.start();
      const job = { name: 'due', key: 'a', at: stage.now() + 50, data: { round: 2 } };
      await stage.timers.schedule(job);
      await stage.pass(100);
      expect(fired[0]?.job).toEqual(job);
    });

    it('fires at once what is in the past', async () => {
      await stage.timers.start();
      await stage.timers.schedule({ name: 'due', key: 'a', at: stage.now() - 60_000 });
      await stage.pass(0);
      expect(firedKeys()).toEqual(['a']);
    });

    it('replaces a job by a later one of the same name and key', async () => {
      await stage.timers.start();
      await stage.timers.schedule({ name: 'due', key: 'a', at: stage.now() + 1_800 });
      const later = stage.now() + 2_800;
      await stage.timers.schedule({ name: 'due', key: 'a', at: later });
      await stage.pass(2_000);
      expect(fired).toEqual([]);
      await stage.pass(800);
      expect(firedKeys()).toEqual(['a']);
      expect(fired[0]?.at).toBeGreaterThanOrEqual(later);
    });

    it('keeps names and keys apart', async () => {
      const others: string[] = [];
      stage.timers.handle('clean', async ({ key }) => {
        others.push(key);
      });
      await stage.timers.start();
      const at = stage.now() + 100;
      await stage.timers.schedule({ name: 'due', key: 'a', at });
      await stage.timers.schedule({ name: 'due', key: 'b', at });
      await stage.timers.schedule({ name: 'clean', key: 'a', at });
      await stage.pass(200);
      expect(firedKeys().sort()).toEqual(['a', 'b']);
      expect(others).toEqual(['a']);
    });

    it('does not fire what was cancelled', async () => {
      await stage.timers.start();
      await stage.timers.schedule({ name: 'due', key: 'a', at: stage.now() + 2_000 });
      await stage.timers.schedule({ name: 'due', key: 'b', at: stage.now() + 2_000 });
      await stage.timers.cancel('due', 'a');
      await stage.timers.cancel('due', 'never scheduled');
      await stage.pass(2_100);
      expect(firedKeys()).toEqual(['b']);
    });

    it('lets a handler schedule the next moment of its own key', async () => {
      stage.timers.handle('step', async (job) => {
        await record(job);
        if (fired.length < 3) await stage.timers.schedule({ ...job, at: job.at + 100 });
      });
      await stage.timers.start();
      await stage.timers.schedule({ name: 'step', key: 'a', at: stage.now() });
      await stage.pass(400);
      expect(firedKeys()).toEqual(['a', 'a', 'a']);
    });

    it('fires nothing before the start, and after it what was scheduled earlier', async () => {
      await stage.timers.schedule({ name: 'due', key: 'a', at: stage.now() });
      await stage.pass(100);
      expect(fired).toEqual([]);
      await stage.timers.start();
      await stage.pass(0);
      expect(firedKeys()).toEqual(['a']);
    });
  });
};
