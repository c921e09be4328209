/** For what comes after a write or beside it: nobody who wrote must hear that the disk refused it. */
export function evenOnBadDisk<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    // Nothing that was answered depends on it.
    return undefined
  }
}
