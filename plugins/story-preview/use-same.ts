import {useState} from 'react'

/**
 * The value as it was when it last said something else: the same object for as long as what it holds is the same, so that
 * what is drawn from it need not be drawn again. For plain values, as JSON has them.
 */
export function useSame<Value>(value: Value): Value {
  const [last, setLast] = useState(value)
  if (Object.is(last, value) || JSON.stringify(last) === JSON.stringify(value)) return last
  setLast(value)
  return value
}
