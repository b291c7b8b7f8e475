/** Limits of the port. headersTimeout may not exceed requestTimeout, or Node throws at the first request. */
export const limits = { headersTimeout: 20_000, requestTimeout: 300_000, keepAliveTimeout: 65_000, maxHeaderSize: 16_384 };
