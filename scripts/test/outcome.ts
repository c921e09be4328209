/** How many tests or checks passed and failed. */
export type Outcome = { passed: number; failed: number }

export function sum(outcomes: Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.reduce((total, { failed }) => total + failed, 0),
  }
}

/** The last line of npm test, alone on its line for whoever counts. */
export function outcomeLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`
}
