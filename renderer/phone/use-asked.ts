/** An answer of the laptop that is asked for anew whenever one of its topics changes. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { ChangeTopic } from '#shared/contract/changes.ts'
import { onChanged } from './changed.ts'

/** The last answer; undefined before the first. What could not be asked is asked at the next change. */
export function useAsked<Answer>(
  topics: readonly ChangeTopic[],
  ask: () => Promise<Answer>,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>()
  const askNow = useEffectEvent(ask)
  const isMine = useEffectEvent((told: readonly ChangeTopic[] | 'all') =>
    told === 'all' ? true : topics.some((topic) => told.includes(topic)),
  )
  useEffect(() => {
    const asking = new Asking(() => askNow(), setAnswer)
    asking.askAgain()
    const stop = onChanged((told) => isMine(told) && asking.askAgain())
    return () => {
      stop()
      asking.stop()
    }
  }, [])
  return answer
}

/** One question at a time; whatever changes while it is under way is asked once more when it has ended. */
class Asking<Answer> {
  readonly #ask: () => Promise<Answer>
  readonly #tell: (answer: Answer) => void
  #isUnderWay = false
  #isOld = false
  #isOver = false

  constructor(ask: () => Promise<Answer>, tell: (answer: Answer) => void) {
    this.#ask = ask
    this.#tell = tell
  }

  askAgain(): void {
    this.#isOld = true
    if (!this.#isUnderWay) void this.#run()
  }

  stop(): void {
    this.#isOver = true
  }

  async #run(): Promise<void> {
    this.#isUnderWay = true
    while (this.#isOld && !this.#isOver) {
      this.#isOld = false
      try {
        const answer = await this.#ask()
        if (!this.#isOver) this.#tell(answer)
      } catch {
        // Out of reach, or not any more for this device: the page says so elsewhere.
      }
    }
    this.#isUnderWay = false
  }
}
