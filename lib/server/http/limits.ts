/**
 * Limits of the port. headersTimeout may not exceed requestTimeout, or Node throws at the first
 * request. Node looks after them only from time to time: a head that drips in is ended within 17 s.
 */
export const limits = {
  headersTimeout: 15_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
};
