/** Somebody who calls procedures over HTTP, signed in. */
export interface Caller {
  /** Calls a mutation. */
  call<Output>(path: string, input: object): Promise<Output>;
  /** Asks a query. */
  ask<Output>(path: string, input: object): Promise<Output>;
}

/** What tRPC answers over HTTP. */
type Reply<Output> =
  | { readonly result: { readonly data: Output }; readonly error?: undefined }
  | { readonly result?: undefined; readonly error: { readonly message: string } };

/** Signs in at a server. */
export const signIn = async (
  url: string,
  who: { readonly email: string; readonly password: string },
): Promise<Caller> => {
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(who),
  });
  if (!signedIn.ok) throw new Error(`Sign-in failed: ${await signedIn.text()}`);
  const cookies = signedIn.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
  const headers = {
    'content-type': 'application/json',
    origin: url,
    'x-argus': '1',
    cookie: cookies.join('; '),
  };
  const read = async <Output>(path: string, response: Response): Promise<Output> => {
    const { result, error } = (await response.json()) as Reply<Output>;
    if (error) throw new Error(`${path}: ${error.message}`);
    return result.data;
  };
  return {
    call: async <Output>(path: string, input: object) => {
      const body = JSON.stringify(input);
      return read<Output>(path, await fetch(`${url}/trpc/${path}`, { method: 'POST', headers, body }));
    },
    ask: async <Output>(path: string, input: object) => {
      const query = encodeURIComponent(JSON.stringify(input));
      return read<Output>(path, await fetch(`${url}/trpc/${path}?input=${query}`, { headers }));
    },
  };
};
