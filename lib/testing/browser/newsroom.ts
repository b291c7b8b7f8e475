import { afterEach } from 'vitest';
// What is hidden, and what takes the focus, is decided by the newsroom's own sheets.
import '#app/newsroom/newsroom.css';
import '#components/desk/desk.css';
import { leave } from './screen.tsx';

// Next's components read options here that its build would have put in.
Object.assign(globalThis, { process: { env: {} } });

// Here, and not where it is written: a module is read once for all files, and this for each.
afterEach(leave);
