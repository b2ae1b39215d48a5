import {useCallback, useEffect, useRef} from 'react'

import {publishedIdOf} from '../overlay-id.ts'
import {useFormPane} from '../studio-adapter.ts'
import {type FieldPath, fieldPathString} from './field-path.ts'
import {formFocus} from './form-focus.ts'
import {takeFormTo} from './take-form-to.ts'

/** Puts the cursor into a field of the form beside the preview, or of the form in its place where there is room for one. */
export function useOpenField(documentId: string): (path: FieldPath) => void {
  const publishedId = publishedIdOf(documentId)
  const pane = useFormPane()
  const latest = useRef(pane)
  const underWay = useRef<AbortController>(undefined)

  useEffect(() => {
    // Another one whenever the form has been taken somewhere: each step needs the newest.
    latest.current = pane
  }, [pane])
  useEffect(() => () => underWay.current?.abort(), [])

  return useCallback(
    (path) => {
      underWay.current?.abort()
      if (!formFocus.isOpen(publishedId)) {
        latest.current.become(path)
        return
      }
      const abort = new AbortController()
      underWay.current = abort
      const form = {
        take: (step: FieldPath) => latest.current.take(step),
        cursor: () => formFocus.of(publishedId),
        focused: () => document.activeElement,
        isFocusIn,
        focus,
        nextLook: () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),
      }
      // Whoever goes on in the Studio is not led back.
      for (const event of ['pointerdown', 'keydown'])
        window.addEventListener(event, () => abort.abort(), {capture: true, signal: abort.signal})
      void takeFormTo(form, path, abort.signal).finally(() => abort.abort())
    },
    [publishedId],
  )
}

/** Where the Studio gave the field no element of its own, the focus may well be in it. */
function isFocusIn(path: FieldPath): boolean {
  return elementOf(path)?.contains(document.activeElement) ?? true
}

function focus(path: FieldPath): void {
  elementOf(path)?.focus()
}

/** The Studio gives most inputs and items the ids of their paths. */
function elementOf(path: FieldPath): HTMLElement | null {
  return document.getElementById(fieldPathString(path))
}
