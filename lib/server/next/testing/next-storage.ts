import { AsyncLocalStorage } from 'node:async_hooks';

// Next's functions for a request look for it here when they are loaded; its own server sets it as
// it starts.
Object.assign(globalThis, { AsyncLocalStorage });
