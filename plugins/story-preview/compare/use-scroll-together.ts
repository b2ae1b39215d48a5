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
    const lead = (from: Document, to: Document) => {
      const [leader, follower] = [from.scrollingElement, to.scrollingElement]
      if (leader === null || follower === null) return
      const share = leader.scrollTop / Math.max(1, leader.scrollHeight - leader.clientHeight)
      const top = Math.round(share * (follower.scrollHeight - follower.clientHeight))
      if (!isAt(follower, top)) follower.scrollTo({top, behavior: 'instant'})
      led.set(from, leader.scrollTop).set(to, follower.scrollTop)
    }
    const onScroll = (from: Document, to: Document) => () => {
      if (!isAt(from.scrollingElement, led.get(from))) lead(from, to)
    }
    const onFirstScroll = onScroll(first, second)
    const onSecondScroll = onScroll(second, first)
    // Another width moves both pages, and nobody has scrolled: browsers tell of it before they tell of scrolls.
    const onResize = () => lead(first, second)
    onResize()
    first.addEventListener('scroll', onFirstScroll)
    second.addEventListener('scroll', onSecondScroll)
    first.defaultView?.addEventListener('resize', onResize)
    second.defaultView?.addEventListener('resize', onResize)
    return () => {
      first.removeEventListener('scroll', onFirstScroll)
      second.removeEventListener('scroll', onSecondScroll)
      first.defaultView?.removeEventListener('resize', onResize)
      second.defaultView?.removeEventListener('resize', onResize)
    }
  }, [first, second, isOn])
}

/** Places are kept in fractions of a pixel. */
function isAt(area: Element | null, top: number | undefined): boolean {
  return area !== null && top !== undefined && Math.abs(area.scrollTop - top) < 1
}
