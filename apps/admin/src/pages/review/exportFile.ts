/** Bytes before each part: the progress in millionths and the part's length, 32 bits each. */
const headBytes = 8;
const whole = 1_000_000;

export interface Frame {
  /** 0 to 1. */
  readonly done: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Takes a framed stream apart; a part may come in any number of pieces. */
export const createFrameReader = () => {
  let rest = new Uint8Array(0);
  return (piece: Uint8Array): Frame[] => {
    const joined = new Uint8Array(rest.length + piece.length);
    joined.set(rest);
    joined.set(piece, rest.length);
    const view = new DataView(joined.buffer);
    const frames: Frame[] = [];
    let at = 0;
    while (joined.length - at >= headBytes) {
      const length = view.getUint32(at + 4);
      if (joined.length - at < headBytes + length) break;
      const from = at + headBytes;
      frames.push({ done: view.getUint32(at) / whole, bytes: joined.slice(from, from + length) });
      at = from + length;
    }
    rest = joined.slice(at);
    return frames;
  };
};

/** Why there is no file, in the server's or our own words. */
export class FileProblem extends Error {}

const messageOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null ? Reflect.get(body, 'error') : null;
  const message = typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : null;
  return typeof message === 'string' ? message : 'The file could not be written. Try again in a moment.';
};

const nameOf = (response: Response): string => {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return name ? decodeURIComponent(name) : 'results';
};

/** Fetches a file that is written as it comes; one that is cut off is an error, never half a file. */
export const exportFile = async ({
  url,
  hostToken,
  signal,
  onProgress,
}: {
  readonly url: string;
  readonly hostToken: string | null;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}): Promise<{ readonly blob: Blob; readonly fileName: string }> => {
  const response = await fetch(`${url}&framed=1`, {
    signal,
    headers: hostToken ? { authorization: `Bearer ${hostToken}` } : {},
  });
  if (!response.ok || !response.body) throw new FileProblem(await messageOf(response));
  const read = createFrameReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let complete = false;
  const reader = response.body.getReader();
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    for (const { done, bytes } of read(value)) {
      if (bytes.length === 0) complete = true;
      else parts.push(bytes);
      onProgress(done);
    }
  }
  if (!complete) throw new FileProblem('The connection ended before the file was complete. Try again.');
  const type = response.headers.get('x-argus-type') ?? 'application/octet-stream';
  return { blob: new Blob(parts, { type }), fileName: nameOf(response) };
};
