import {useEffect} from 'react'

/** Where a page was when both were brought together, in pixels: how far it was scrolled, and how far it could be. */
interface Together {
  top: number
  range: number
}

/**
 * Scrolls two pages together: each is as far down its length as the other. Readers scroll either of them; when one is laid
 * out anew, the first stays where it is.
 */
export function useScrollTogether(
  first: Document | undefined,
  second: Document | undefined,
  isOn: boolean,
): void {
  useEffect(() => {
    if (!isOn || first === undefined || second === undefined) return
    const together = new Map<Document, Together>()
    const lead = (from: Document, to: Document) => {
      const [leader, follower] = [from.scrollingElement, to.scrollingElement]
      if (leader === null || follower === null) return
      const share = leader.scrollTop / Math.max(1, rangeOf(leader))
      const top = Math.round(share * rangeOf(follower))
      if (!isAt(follower, top)) follower.scrollTo({top, behavior: 'instant'})
      together.set(from, {top: leader.scrollTop, range: rangeOf(leader)})
      together.set(to, {top: follower.scrollTop, range: rangeOf(follower)})
    }
    const followLayout = () => lead(first, second)
    const follow = (from: Document, to: Document) => () => {
      const [area, last] = [from.scrollingElement, together.get(from)]
      // Browsers report several scrolls as one: what tells a reader's own from the echo of ours is where the page is, and
      // from one that keeps the text in its place on a page laid out anew, how long that is.
      if (area === null || last === undefined || isAt(area, last.top)) return
      if (rangeOf(area) === last.range) lead(from, to)
      else followLayout()
    }
    const followFirst = follow(first, second)
    const followSecond = follow(second, first)
    const sizes = new ResizeObserver(followLayout)
    followLayout()
    first.addEventListener('scroll', followFirst)
    second.addEventListener('scroll', followSecond)
    sizes.observe(first.documentElement)
    sizes.observe(second.documentElement)
    return () => {
      sizes.disconnect()
      first.removeEventListener('scroll', followFirst)
      second.removeEventListener('scroll', followSecond)
    }
  }, [first, second, isOn])
}

function rangeOf({scrollHeight, clientHeight}: Element): number {
  return scrollHeight - clientHeight
}

/** Places are kept in fractions of a pixel. */
function isAt({scrollTop}: Element, top: number): boolean {
  return Math.abs(scrollTop - top) < 1
}
