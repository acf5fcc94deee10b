/** The day for which the demonstration site is built in tests, so that they hold on every later day. */
export const demonstrationDay = '2026-11-23';
