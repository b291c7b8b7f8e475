import { NEWS_QUERY, type News } from '#lib/newsroom/news/message.ts';

type Hear = (news: News) => void;

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** A page that follows another takes the socket over. */
const LINGER = 2_000;

/**
 * How long to wait before the attempt with this number: longer each time, and not all windows at
 * once.
 */
export const pauseBefore = (attempt: number, chance = Math.random()): number =>
  Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempt) * (0.5 + chance / 2);

const listeners = new Set<Hear>();
let socket: WebSocket | null = null;
let attempts = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

const tell = (news: News) => {
  for (const hear of listeners) hear(news);
};

function connect(): void {
  clearTimeout(waiting);
  if (socket || listeners.size === 0) return;
  const opening = new WebSocket(
    `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/newsroom/socket${NEWS_QUERY}`,
  );
  socket = opening;
  let opened = false;
  opening.addEventListener('open', () => {
    // Whatever happened since the page was drawn, or while the line was cut, was not told.
    if (attempts > 0) tell({ type: 'again' });
    [opened, attempts] = [true, 0];
  });
  opening.addEventListener('message', ({ data }) => tell(JSON.parse(String(data)) as News));
  opening.addEventListener('close', () => {
    if (socket !== opening) return;
    socket = null;
    attempts = opened ? 1 : attempts + 1;
    if (listeners.size > 0) waiting = setTimeout(connect, pauseBefore(attempts - 1));
  });
}

function disconnect(): void {
  const open = socket;
  socket = null;
  attempts = 0;
  clearTimeout(waiting);
  removeEventListener('online', connect);
  open?.close();
}

/**
 * Hears of changes until the given function is called. One socket a window, however many lists
 * listen; without a network, silence.
 */
export function hearNews(hear: Hear): () => void {
  clearTimeout(leaving);
  listeners.add(hear);
  addEventListener('online', connect);
  connect();
  return () => {
    listeners.delete(hear);
    if (listeners.size === 0) leaving = setTimeout(disconnect, LINGER);
  };
}
