import { useState } from 'react'

/** What somebody has chosen, shown before the backend has answered; once its `value` changes, that is shown. */
export function useShownAtOnce<Value>(value: Value): [Value, (chosen: Value) => void] {
  const [pick, setPick] = useState({ chosen: value, instead: value })
  const shown = Object.is(pick.instead, value) ? pick.chosen : value
  return [shown, (chosen) => setPick({ chosen, instead: value })]
}
