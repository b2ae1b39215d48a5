import {useLayoutEffect, useMemo, useRef, useState} from 'react'

import {layOutOnPaper, readPageMargins} from './paged-styles.ts'
import {countSheets, DEFAULT_MARGINS, pageBoxes, type PageBoxes, type PaperName} from './paper.ts'

export interface PaperLayout {
  boxes: PageBoxes
  sheets: number
}

/** The page on paper, while it is shown so: how large its sheets are, and how many it takes. Its place is kept. */
export function usePaper(page: Document | undefined, isShown: boolean, paper: PaperName): PaperLayout {
  const [sheets, setSheets] = useState(1)
  const boxes = useMemo(() => {
    const margins = page !== undefined && isShown ? readPageMargins(page) : DEFAULT_MARGINS
    return pageBoxes(paper, margins)
  }, [page, isShown, paper])
  useKeptPlace(page, isShown)

  useLayoutEffect(() => {
    if (page === undefined || !isShown) return
    const takeBack = layOutOnPaper(page, boxes)
    const measure = () => setSheets(countSheets(boxes, page.documentElement.getBoundingClientRect().height))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(page.documentElement)
    return () => {
      observer.disconnect()
      takeBack()
    }
  }, [page, isShown, boxes])

  return {boxes, sheets}
}

/** On paper all of the page is in sight and nothing is scrolled: afterwards it is scrolled to where it was. */
function useKeptPlace(page: Document | undefined, isOnPaper: boolean): void {
  const place = useRef(0)
  const wasOnPaper = useRef(false)

  useLayoutEffect(() => {
    const area = page?.scrollingElement
    if (!page || !area) return
    if (isOnPaper) {
      wasOnPaper.current = true
      return
    }
    const kept = place.current
    const goBack = () => area.scrollTo({top: kept, behavior: 'instant'})
    goBack()
    // The frame has a window's size again, but the browser may tell the page so some frames of the screen later. Until then its
    // lines break as on paper, where the same number of pixels is another place in the text.
    if (wasOnPaper.current) page.defaultView?.addEventListener('resize', goBack, {once: true})
    wasOnPaper.current = false
    const remember = () => {
      place.current = area.scrollTop
    }
    page.addEventListener('scroll', remember)
    return () => {
      page.defaultView?.removeEventListener('resize', goBack)
      page.removeEventListener('scroll', remember)
    }
  }, [page, isOnPaper])
}
