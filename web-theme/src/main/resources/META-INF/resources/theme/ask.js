// Asks a service as the one who signed in. When the session has ended, the window of `signin.js` comes over the page, and
// the question is asked again afterwards: the page notices nothing and loses nothing.
import { signInAgain } from './signin.js';

/** A refusal: `status`, and the problem details that came with it. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? String(status));
    this.status = status;
    this.problem = problem;
  }
}

/** The answer as it is: a refusal is for the caller, except that nobody is signed in. */
export const request = async (path, options = {}) => {
  const once = () => fetch(path, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  const response = await once();
  if (response.status !== 401) {
    return response;
  }
  await signInAgain();
  return once();
};

const answered = async (response) => {
  if (!response.ok) {
    throw new Refused(response.status, await response.json().catch(() => ({})));
  }
  return response.status === 204 ? null : response.json();
};

/** @throws Refused */
export const ask = async (path, parameters = '') => {
  const query = String(parameters);
  return answered(await request(query ? `${path}?${query}` : path));
};

/** @throws Refused */
export const send = async (method, path, body) =>
  answered(await request(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }));
