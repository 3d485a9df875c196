/** A view that moves: what it is now, and a call whenever it would be something else. */
export interface Live<T> {
  /** Calls `wake` whenever `read` would return something else. Returns the stop. */
  subscribe(wake: () => void): () => void;
  read(): T;
}
