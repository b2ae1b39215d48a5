import {useEffect} from 'react'

/** Scrolls two pages together: each is as far down its length as the other. */
export function useScrollTogether(
  first: Document | undefined,
  second: Document | undefined,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!isOn || first === undefined || second === undefined) return
    // A page that is scrolled from here reports it, which must not scroll the other one back.
    const led = new Set<Document>()
    const lead = (from: Document, to: Document) => () => {
      if (led.delete(from)) return
      const [leader, follower] = [from.scrollingElement, to.scrollingElement]
      if (leader === null || follower === null) return
      const share = leader.scrollTop / Math.max(1, leader.scrollHeight - leader.clientHeight)
      const top = Math.round(share * (follower.scrollHeight - follower.clientHeight))
      if (Math.abs(top - follower.scrollTop) < 1) return
      led.add(to)
      follower.scrollTo({top, behavior: 'instant'})
    }
    const firstLeads = lead(first, second)
    const secondLeads = lead(second, first)
    firstLeads()
    first.addEventListener('scroll', firstLeads)
    second.addEventListener('scroll', secondLeads)
    return () => {
      first.removeEventListener('scroll', firstLeads)
      second.removeEventListener('scroll', secondLeads)
    }
  }, [first, second, isOn])
}
