import { argus } from './argus.ts';

type SignInOutcome = 'signed-in' | 'wrong' | 'too-many' | 'failed';

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`/api/auth/${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', 'x-argus': '1' },
    body: JSON.stringify(body),
  });

/** Signs in and connects anew, so that the connection carries the cookie. */
export const signIn = async (email: string, password: string): Promise<SignInOutcome> => {
  const response = await post('sign-in/email', { email, password }).catch(() => null);
  if (!response) return 'failed';
  if (response.status === 429) return 'too-many';
  if (!response.ok) return response.status < 500 ? 'wrong' : 'failed';
  argus.reconnect();
  return 'signed-in';
};

/** Signs out everywhere in this browser and starts over. */
export const signOut = async (): Promise<void> => {
  await post('sign-out', {});
  location.assign('/admin/signin');
};
