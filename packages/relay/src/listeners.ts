/** The listeners of all channels; one that throws hurts nobody else. */
export interface Listeners {
  /** True when it is the channel's first listener. */
  add(channel: string, listener: (message: unknown) => void): boolean;
  /** True when it was the channel's last listener. */
  remove(channel: string, listener: (message: unknown) => void): boolean;
  tell(channel: string, message: unknown): void;
  channels(): string[];
}

export const createListeners = (onError: (error: unknown) => void): Listeners => {
  const byChannel = new Map<string, Set<(message: unknown) => void>>();
  return {
    add: (channel, listener) => {
      const known = byChannel.get(channel);
      if (known) {
        known.add(listener);
        return false;
      }
      byChannel.set(channel, new Set([listener]));
      return true;
    },
    remove: (channel, listener) => {
      const known = byChannel.get(channel);
      if (!known?.delete(listener) || known.size > 0) return false;
      byChannel.delete(channel);
      return true;
    },
    tell: (channel, message) => {
      for (const listener of [...(byChannel.get(channel) ?? [])]) {
        try {
          listener(message);
        } catch (error) {
          onError(error);
        }
      }
    },
    channels: () => [...byChannel.keys()],
  };
};
