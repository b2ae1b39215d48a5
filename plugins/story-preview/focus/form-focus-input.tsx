import {type ReactNode, useEffect} from 'react'
import {type InputProps, isObjectInputProps, type ObjectInputProps} from 'sanity'

import {publishedIdOf} from '../overlay-id.ts'
import type {FieldPath} from './field-path.ts'
import {formFocus} from './form-focus.ts'

/** For `form.components.input`: draws every input as it is, and tells of the whole form where its cursor is. */
export function FormFocusInput(props: InputProps): ReactNode {
  const isWholeForm = props.path.length === 0 && isObjectInputProps(props)
  return isWholeForm ? <TellingForm {...props} /> : props.renderDefault(props)
}

function TellingForm(props: ObjectInputProps): ReactNode {
  const {focusPath, renderDefault} = props
  const id: unknown = props.value?.['_id']
  const publishedId = typeof id === 'string' ? publishedIdOf(id) : undefined

  useEffect(() => {
    if (publishedId !== undefined) formFocus.tell(publishedId, focusPath.filter(isSegment))
  }, [publishedId, focusPath])
  useEffect(
    () => () => {
      if (publishedId !== undefined) formFocus.leave(publishedId)
    },
    [publishedId],
  )

  return renderDefault(props)
}

/** Ranges of array items are no places that a cursor can be. */
function isSegment(
  segment: ObjectInputProps['focusPath'][number],
): segment is FieldPath[number] & typeof segment {
  return !Array.isArray(segment)
}
