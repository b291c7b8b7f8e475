interface Failure {
  happened: string;
  error?: unknown;
  part?: string;
  letters?: number;
}

/**
 * The newsroom's log is told of what only this window saw. It is told how much, never which words.
 */
export function reportFailure({ happened, error, part, letters }: Failure): void {
  const storyId = /[0-9a-f-]{36}/.exec(window.location.pathname)?.[0];
  const detail =
    error instanceof Error
      ? (error.stack ?? error.message)
      : typeof error === 'string'
        ? error
        : '';
  const report = {
    happened: happened.slice(0, 200),
    detail: detail.slice(0, 4_000),
    part,
    letters,
    storyId,
  };
  // Whether it arrives or not, the window goes on.
  void fetch('/api/client-log', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(report),
  }).catch(() => undefined);
}
