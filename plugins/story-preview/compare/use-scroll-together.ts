import {useEffect} from 'react'

/** Scrolls two pages together: each is as far down its length as the other. */
export function useScrollTogether(
  first: Document | undefined,
  second: Document | undefined,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!isOn || first === undefined || second === undefined) return
    // Where each page was scrolled to from here. Browsers report several scrolls as one: what tells a reader's own from
    // the echo of ours is where the page is, not how often it reports.
    const led = new Map<Document, number>()
    const lead = (from: Document, to: Document) => () => {
      const [leader, follower] = [from.scrollingElement, to.scrollingElement]
      if (leader === null || follower === null || isAt(leader, led.get(from))) return
      led.delete(from)
      const share = leader.scrollTop / Math.max(1, leader.scrollHeight - leader.clientHeight)
      const top = Math.round(share * (follower.scrollHeight - follower.clientHeight))
      if (isAt(follower, top)) return
      follower.scrollTo({top, behavior: 'instant'})
      led.set(to, follower.scrollTop)
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

/** Places are kept in fractions of a pixel. */
function isAt({scrollTop}: Element, top: number | undefined): boolean {
  return top !== undefined && Math.abs(scrollTop - top) < 1
}
