import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram, programs } from './programs.mjs';

const isDebian = () =>
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const policy = '/usr/sbin/policy-rc.d';

/** Installs packages without starting any service that comes with them. */
const install = (packages) => {
  const own = !existsSync(policy);
  if (own) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } finally {
    if (own) rmSync(policy, { force: true });
  }
};

/**
 * Finds what the tests need beside Node, or installs it on Debian as root; elsewhere says what to install.
 * @returns {string | null} what is missing, in one line
 */
export const provision = () => {
  const missing = () =>
    Object.entries(programs).filter(
      ([name, program]) => !(name === 'redis' && process.env.REDIS_URL) && findProgram(program) === null,
    );
  if (missing().length === 0) return null;
  const packages = missing().map(([, { debian }]) => debian);
  if (isDebian() && process.getuid?.() === 0) {
    try {
      install(packages);
    } catch (error) {
      return `apt-get could not install ${packages.join(' and ')}: ${error instanceof Error ? error.message : error}`;
    }
  }
  if (missing().length === 0) return null;
  return `Install ${packages.join(' and ')} so that they are on the PATH (Redis may also be named by REDIS_URL), then run the tests again.`;
};
