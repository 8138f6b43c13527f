// Asks the service, as the one who signed in.

/** @throws an error with `status` and `problem` when the service refuses */
export const ask = async (path, parameters) => {
  const response = await fetch(`${path}?${parameters}`, { headers: { Accept: 'application/json' } });
  if (response.redirected || response.status === 401) {
    location.reload(); // the session has ended: the login page comes by itself
  }
  if (!response.ok) {
    throw Object.assign(new Error(String(response.status)), { status: response.status, problem: await response.json().catch(() => ({})) });
  }
  return response.json();
};
