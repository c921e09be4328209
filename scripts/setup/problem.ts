/** A set-up step that can't go on: the message is an Indonesian sentence that says what to do. */
export class SetupProblem extends Error {
  override name = 'SetupProblem'
}

/** Progress for the person at the terminal; standard output stays free for results. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Runs a script's work and ends the process: a set-up problem is one sentence, anything else a full report. */
export async function runScript(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error
    say(error.message)
    process.exitCode = 1
  }
}
