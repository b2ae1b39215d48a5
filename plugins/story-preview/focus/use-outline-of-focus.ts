import {useEffect, useRef, useSyncExternalStore} from 'react'

import {outlineRules} from './editing-style.ts'
import {elementOfField} from './element-of-field.ts'
import type {FieldPath} from './field-path.ts'
import {formFocus} from './form-focus.ts'
import {setPageStyle} from './page-style.ts'
import {scrollToElement} from './scroll-to-element.ts'
import {selectorOf} from './selector-of.ts'
import type {WordSource} from './words.ts'

/** Outlines in the page what the cursor is at in the form, and scrolls there when it has gone elsewhere. */
export function useOutlineOfFocus(page: Document | undefined, publishedId: string, source: WordSource): void {
  const path = useSyncExternalStore(formFocus.subscribe, () => formFocus.of(publishedId))
  const outlined = useRef<{path: FieldPath; selector: string}>(undefined)
  const {document, lookUp} = source

  useEffect(() => {
    if (page === undefined) return
    const hasMoved = outlined.current?.path !== path
    // While one types the outline stays where it is, as long as there is something in it.
    if (!hasMoved && outlined.current !== undefined && page.querySelector(outlined.current.selector) !== null)
      return
    const element = elementOfField(page, path, {document, lookUp})
    const selector = element === undefined ? undefined : selectorOf(element)
    setPageStyle(page, 'focus', selector === undefined ? '' : outlineRules(selector))
    outlined.current = selector === undefined ? undefined : {path, selector}
    if (element !== undefined && hasMoved) scrollToElement(element)
  }, [page, path, document, lookUp])
}
