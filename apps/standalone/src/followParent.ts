const lookMs = 500;

/**
 * Leaves when the package manager that started this process is gone: a SIGTERM or SIGKILL to it does not
 * reach its script's programs by itself.
 */
export const followParent = (leave: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, lookMs);
  timer.unref();
};
