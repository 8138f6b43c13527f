// Calls that ring: each opens a fresh form beside the one in work, and takes nothing away.
const AGAIN = 5_000;

/**
 * @param rings called with a call that begins to ring
 * @param gone called with the `callId` of one that no longer does
 */
export const onCalls = (rings, gone) => {
  const source = new EventSource('/intake/v1/calls/stream');
  source.addEventListener('ringing', ({ data }) => rings(JSON.parse(data)));
  source.addEventListener('gone', ({ data }) => gone(JSON.parse(data).callId));
  source.addEventListener('error', () => {
    if (source.readyState === EventSource.CLOSED) { // the session ended, or the service is away
      setTimeout(() => onCalls(rings, gone), AGAIN);
    }
  });
};
