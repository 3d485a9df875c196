/** Where the string that begins at `from` ends: at its closing quote. */
const endOfString = (json: string, from: number): number => {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
};

/**
 * Lines on which the members of the first array under a key `questions` begin, found in valid JSON
 * whatever its layout is.
 */
export const questionLines = (json: string): number[] => {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  /** Depth inside the array; 0 before it is found. */
  let inside = 0;
  let key = '';
  let expectsMember = false;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at);
    if (sign === '\n' || (sign === '\r' && json[at + 1] !== '\n')) line += 1;
    if (sign === ':' || sign.trim() === '') continue;
    if (sign === ']' && inside > 0 && depth === inside) return lines;
    if (sign === ']' || sign === '}') {
      depth -= 1;
      continue;
    }
    if (sign === ',') {
      expectsMember ||= inside > 0 && depth === inside;
      continue;
    }
    if (expectsMember) {
      lines.push(line);
      expectsMember = false;
    }
    if (sign === '"') {
      const end = endOfString(json, at);
      key = end - at > 20 ? '' : json.slice(at + 1, end);
      at = end;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (inside === 0 && sign === '[' && key === 'questions') {
        inside = depth;
        expectsMember = true;
      }
      key = '';
    }
  }
  return lines;
};
