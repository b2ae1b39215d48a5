import {type ReactNode, useEffect} from 'react'
import {type InputProps, isObjectInputProps, type ObjectInputProps} from 'sanity'

import {publishedIdOf} from '../overlay-id.ts'
import {isTextInput, TextInput} from '../typing/telling-text.tsx'
import {FormDocument} from '../typing/text-place.ts'
import {formFocus} from './form-focus.ts'
import {formPath} from './form-path.ts'

/** For `form.components.input`: draws every input as it is, and tells of the whole form where its cursor is. */
export function FormFocusInput(props: InputProps): ReactNode {
  if (isTextInput(props)) return <TextInput {...props} />
  const isWholeForm = props.path.length === 0 && isObjectInputProps(props)
  return isWholeForm ? <TellingForm {...props} /> : props.renderDefault(props)
}

function TellingForm(props: ObjectInputProps): ReactNode {
  const {focusPath, renderDefault} = props
  const id: unknown = props.value?.['_id']
  const publishedId = typeof id === 'string' ? publishedIdOf(id) : undefined

  useEffect(() => {
    if (publishedId !== undefined) formFocus.tell(publishedId, formPath(focusPath))
  }, [publishedId, focusPath])
  useEffect(
    () => () => {
      if (publishedId !== undefined) formFocus.leave(publishedId)
    },
    [publishedId],
  )

  return <FormDocument value={publishedId}>{renderDefault(props)}</FormDocument>
}
