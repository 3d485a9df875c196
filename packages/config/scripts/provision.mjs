import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram, programs } from './programs.mjs';

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const policy = '/usr/sbin/policy-rc.d';

/** Another installation may hold the lock, and mirrors stumble. */
const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

/** Installs packages without starting any service that comes with them. */
const install = (packages) => {
  const own = !existsSync(policy);
  if (own) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const apt = (...args) =>
    execFileSync('apt-get', [...patience, '-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  try {
    try {
      apt('update');
    } catch {
      // One source that does not answer need not keep the others from having what is missing.
    }
    apt('install', '-y', '--no-install-recommends', ...packages);
  } finally {
    if (own) rmSync(policy, { force: true });
  }
};

const missing = () => Object.values(programs).filter((program) => findProgram(program) === null);

/**
 * Finds what the tests need beside Node, or installs it on Debian as root.
 * @returns {string | null} what to install, in one line
 */
export const provision = () => {
  const packages = missing().map(({ debian }) => debian);
  if (packages.length === 0) return null;
  let reason = '';
  if (isDebian() && process.getuid?.() === 0) {
    try {
      install(packages);
    } catch (error) {
      reason = ` (apt-get failed: ${error instanceof Error ? error.message.split('\n')[0] : error})`;
    }
  }
  const left = missing();
  if (left.length === 0) return null;
  const wanted = left.map(({ debian, variable }) => `${debian} (on the PATH, or its path as ${variable})`);
  return `Install ${wanted.join(' and ')}, then run the tests again.${reason}`;
};
