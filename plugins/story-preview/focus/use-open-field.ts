import {useCallback, useEffect, useRef} from 'react'

import {publishedIdOf} from '../overlay-id.ts'
import {useFormPane} from '../studio-adapter.ts'
import {type FieldPath, fieldPathString} from './field-path.ts'
import {formFocus} from './form-focus.ts'
import {quoted} from './selector-of.ts'
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
        focusMessage,
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

/** Where the Studio gave the field no element of its own, the focus may well be in it, if it is anywhere. */
function isFocusIn(path: FieldPath): boolean {
  const {activeElement, body} = document
  return elementOf(path)?.contains(activeElement) ?? activeElement !== body
}

function focus(path: FieldPath): void {
  elementOf(path)?.focus()
}

/** In place of an editor for text that it cannot edit, the Studio shows why, and what can be done about it. */
function focusMessage(path: FieldPath): boolean {
  const field = path.slice(0, 1)
  const around = document.querySelector(`[data-testid=${quoted(`field-${fieldPathString(field)}`)}]`)
  // Other fields have an element of their own; an editor is there before it takes keys.
  if (around === null || elementOf(field) !== null || around.querySelector('[contenteditable]') !== null)
    return false
  around.querySelector('button')?.focus()
  return around.contains(document.activeElement)
}

/** The Studio gives most inputs and items the ids of their paths. */
function elementOf(path: FieldPath): HTMLElement | null {
  return document.getElementById(fieldPathString(path))
}
