/** One server-sent event. */
export interface StreamEvent {
  /** `message` where the server names none. */
  readonly event: string;
  readonly data: string;
}

/**
 * Takes a stream's text apart into events, as the HTML standard's `text/event-stream` has it: lines that end in
 * LF, CR or CRLF, an event at each empty line. Returns what to feed the text to, in pieces of any size.
 */
export const createEventParser = (onEvent: (event: StreamEvent) => void): ((text: string) => void) => {
  let rest = '';
  let event = '';
  let data: string[] = [];

  const takeLine = (line: string) => {
    if (line === '') {
      if (data.length > 0 || event !== '') onEvent({ event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
  };

  return (text) => {
    // A CR at the very end may be half of a CRLF: it waits for what comes next.
    const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
  };
};
