import {useEffect, useEffectEvent} from 'react'

import {partAround} from './edited-part.ts'
import {POINTER_RULES} from './editing-style.ts'
import type {FieldPath} from './field-path.ts'
import {setPageStyle} from './page-style.ts'
import type {WordSource} from './words.ts'

/** A click on anything in the page opens the field that it shows. */
export function useClickToEdit(
  page: Document | undefined,
  source: WordSource,
  openField: (path: FieldPath) => void,
): void {
  const edit = useEffectEvent((target: Element) => {
    const part = partAround(target, source)
    if (part !== undefined) openField(part.path)
  })

  useEffect(() => {
    if (page === undefined) return
    const onClick = (event: MouseEvent) => {
      // Whoever has marked words wants to copy them.
      if (event.button !== 0 || page.getSelection()?.isCollapsed === false) return
      if (isElement(event.target)) edit(event.target)
    }
    page.addEventListener('click', onClick)
    setPageStyle(page, 'pointer', POINTER_RULES)
    return () => {
      page.removeEventListener('click', onClick)
      setPageStyle(page, 'pointer', '')
    }
  }, [page])
}

function isElement(target: EventTarget | null): target is Element {
  // Not `instanceof Element`: the page's elements are of another realm.
  return target !== null && 'closest' in target
}
