import {type ReactNode, useCallback, useEffect, useMemo, useRef, useState} from 'react'
import type {SchemaType} from 'sanity'

import {fieldTitle} from '../problems/field-title.ts'
import type {EditedPart} from './edited-part.ts'
import {outlineRules} from './editing-style.ts'
import {type FieldPath, isSamePath} from './field-path.ts'
import {pageParts} from './page-parts.ts'
import {setPageStyle} from './page-style.ts'
import {PartBar} from './part-bar.tsx'
import {PartButton} from './part-button.tsx'
import {scrollToElement} from './scroll-to-element.ts'
import {selectorOf} from './selector-of.ts'
import {plainWords, type WordSource} from './words.ts'

interface PartWalkOptions {
  page: Document | undefined
  source: WordSource
  schemaType: SchemaType
  openField: (path: FieldPath) => void
}

export interface PartWalk {
  /** Goes to the next part of the page that can be edited, or the one before; after the last comes the first. */
  go: (direction: -1 | 1) => void
  /** Opens the field of the part that was gone to. */
  open: () => void
  button: ReactNode
  /** What was gone to, in words. `null` before the first and after one was opened. */
  bar: ReactNode
}

/** For those who do not point: a walk through what can be edited on the page, from top to bottom. */
export function usePartWalk({page, source, schemaType, openField}: PartWalkOptions): PartWalk {
  const [part, setPart] = useState<EditedPart>()
  const selector = part === undefined ? undefined : selectorOf(part.element)

  useEffect(() => {
    if (page === undefined) return
    setPageStyle(page, 'part', selector === undefined ? '' : outlineRules(selector))
    return () => setPageStyle(page, 'part', '')
  }, [page, selector])

  const go = (direction: -1 | 1) => {
    const parts = page === undefined ? [] : pageParts(page, source)
    const current = parts.findIndex(({path}) => part !== undefined && isSamePath(path, part.path))
    const next = parts.at(current === -1 && direction === -1 ? -1 : (current + direction) % parts.length)
    setPart(next)
    if (next !== undefined) scrollToElement(next.element)
  }
  const open = () => {
    if (part === undefined) return
    openField(part.path)
    setPart(undefined)
  }

  const latest = useRef(go)
  useEffect(() => {
    latest.current = go
  })
  // The same function while one types: the button is not drawn again with each key.
  const goToNext = useCallback(() => latest.current(1), [])

  return {
    go,
    open,
    button: useMemo(() => <PartButton onNext={goToNext} />, [goToNext]),
    bar:
      part === undefined ? null : (
        <PartBar
          field={fieldTitle(schemaType, source.document, part.path)}
          words={plainWords(part.element.textContent)}
          onGo={go}
          onOpen={open}
          onClose={() => setPart(undefined)}
        />
      ),
  }
}
