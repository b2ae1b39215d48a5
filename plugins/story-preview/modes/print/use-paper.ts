import {useLayoutEffect, useMemo, useState} from 'react'

import {layOutOnPaper, readPageMargins} from './paged-styles.ts'
import {countSheets, DEFAULT_MARGINS, pageBoxes, type PageBoxes, type PaperName} from './paper.ts'

export interface PaperLayout {
  boxes: PageBoxes
  sheets: number
}

/** The page on paper, while it is shown so: how large its sheets are, and how many it takes. */
export function usePaper(page: Document | undefined, isShown: boolean, paper: PaperName): PaperLayout {
  const [sheets, setSheets] = useState(1)
  const boxes = useMemo(() => {
    const margins = page !== undefined && isShown ? readPageMargins(page) : DEFAULT_MARGINS
    return pageBoxes(paper, margins)
  }, [page, isShown, paper])

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
