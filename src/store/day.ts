/** The day of an instant (milliseconds since the epoch), UTC: "2026-01-31". */
export const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
