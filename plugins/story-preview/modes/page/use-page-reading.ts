import {useLayoutEffect, useState} from 'react'

/**
 * What `read` finds in the page, now and after each of its changes. `read` must stay the same function and answer plain
 * data: an answer that says the same as the last one is no change.
 */
export function usePageReading<Reading>(page: Document, read: (page: Document) => Reading): Reading {
  const [reading, setReading] = useState(() => read(page))

  useLayoutEffect(() => {
    const readAgain = () =>
      setReading((last) => {
        const next = read(page)
        return JSON.stringify(next) === JSON.stringify(last) ? last : next
      })
    // Whatever changed between the first reading and now was not observed.
    readAgain()
    const observer = new MutationObserver(readAgain)
    observer.observe(page, {subtree: true, childList: true, characterData: true, attributes: true})
    return () => observer.disconnect()
  }, [page, read])

  return reading
}
