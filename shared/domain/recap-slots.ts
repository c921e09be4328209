/** Arrivals of many events are laid over each other in steps of so many minutes from the beginning of each day. */
export const SLOT_MINUTES = 5
