/**
 * Frames that have no business here, kept for good: each names what it tries. What the fuzzing finds is added, so
 * that it is tried again in every run.
 */

const asked = (params: string): string => `{"id":1,"method":"mutation","params":${params}}`;
const joining = (input: string): string => asked(`{"path":"play.join","input":${input}}`);

/** No JSON-RPC: answered once, and the socket is closed. */
export const brokenFrames: Readonly<Record<string, string>> = {
  'a truncated call': '{"id":1,"method":"query","params":{"path":"lobby.op',
  'an empty frame': '',
  'a byte order mark': '\uFEFF{"id":1,"method":"query","params":{"path":"lobby.open"}}',
  'two calls without a comma': '[{"id":1}{"id":2}]',
  null: 'null',
  'the number that is too large': '1e309',
  NaN: 'NaN',
  'a text': '"hello"',
  'lists in lists': '[[[]]]',
  'a list of nothings': '[null,null]',
  'ten thousand brackets': '['.repeat(10_000) + ']'.repeat(10_000),
  'an object for an id': '{"id":{},"method":"query","params":{"path":"lobby.open"}}',
  'a list for an id': '{"id":[1],"method":"query","params":{"path":"lobby.open"}}',
  'a negative id': '{"id":-1,"method":"query","params":{"path":"lobby.open"}}',
  'an id with a fraction': '{"id":0.5,"method":"query","params":{"path":"lobby.open"}}',
  'an id that is too large': '{"id":1e309,"method":"query","params":{"path":"lobby.open"}}',
  'no id': '{"method":"mutation","params":{"path":"play.answer"}}',
  'an unknown method': '{"id":1,"method":"shutdown","params":{"path":"lobby.open"}}',
  'a method of the prototype': '{"id":1,"method":"constructor","params":{"path":"lobby.open"}}',
  'no params': '{"id":1,"method":"query"}',
  'a path that is a list': asked('{"path":["lobby","open"]}'),
  'a path that is too long': asked(`{"path":"${'a'.repeat(129)}"}`),
  'another protocol': '{"id":1,"jsonrpc":"1.0","method":"query","params":{"path":"lobby.open"}}',
  'a call hidden in __proto__': '{"__proto__":{"id":1,"method":"query","params":{"path":"lobby.open"}}}',
};

/** Calls that are well-formed and ask for what is not there, or with what cannot be taken: refused with this reason. */
export const badCalls: Readonly<Record<string, readonly [frame: string, reason: string]>> = {
  'the path __proto__': [asked('{"path":"__proto__"}'), 'not-found'],
  'the path constructor': [asked('{"path":"constructor"}'), 'not-found'],
  'the path toString': [asked('{"path":"toString"}'), 'not-found'],
  'a router as a path': [asked('{"path":"play"}'), 'not-found'],
  'a function of a procedure': [asked('{"path":"play.join.call"}'), 'not-found'],
  'a path with NUL': [asked('{"path":"play.join\\u0000"}'), 'not-found'],
  'a path with a slash': [asked('{"path":"play/join"}'), 'not-found'],
  'an input that is null': [joining('null'), 'bad-input'],
  'an input that is a list': [joining('[]'), 'bad-input'],
  'a prototype key': [joining('{"pin":"123456","nickname":"a","__proto__":{"polluted":1}}'), 'bad-input'],
  'a constructor key': [
    joining('{"pin":"123456","nickname":"a","constructor":{"prototype":{"polluted":1}}}'),
    'bad-input',
  ],
  'a prototype key deep inside': [joining('{"pin":{"a":[{"__proto__":{"polluted":1}}]}}'), 'bad-input'],
  'NUL in text': [joining('{"pin":"123456","nickname":"a\\u0000b"}'), 'bad-input'],
  'half a surrogate pair': [joining('{"pin":"123456","nickname":"a\\ud800b"}'), 'bad-input'],
  'the other half': [joining('{"pin":"123456","nickname":"\\udc00"}'), 'bad-input'],
  'NUL in a key': [joining('{"pin":"123456","nickname":"a","b\\u0000":1}'), 'bad-input'],
  'a number that is too large': [joining('{"pin":1e309,"nickname":"a"}'), 'bad-input'],
  'a field that nobody knows': [joining('{"pin":"123456","nickname":"a","admin":true}'), 'bad-input'],
  'a value that is very deep': [
    joining(`{"pin":${'['.repeat(5_000)}${']'.repeat(5_000)},"nickname":"a"}`),
    'bad-input',
  ],
  'a text that is too long': [joining(`{"pin":"123456","nickname":"${'x'.repeat(401)}"}`), 'bad-input'],
  'a reaction that is on no list': [asked('{"path":"play.react","input":{"reaction":"💩"}}'), 'bad-input'],
  'an answer of the wrong shape': [
    asked('{"path":"play.answer","input":{"questionIndex":0,"value":{"a":1},"key":"k"}}'),
    'bad-input',
  ],
  'an answer to no question': [
    asked('{"path":"play.answer","input":{"questionIndex":-1,"value":1,"key":"k"}}'),
    'bad-input',
  ],
  'an answer under no key': [
    asked('{"path":"play.answer","input":{"questionIndex":0,"value":1,"key":""}}'),
    'bad-input',
  ],
};
