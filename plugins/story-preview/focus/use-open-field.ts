import {useCallback, useEffect, useEffectEvent, useState} from 'react'

import {publishedIdOf} from '../overlay-id.ts'
import {useTakeForm} from '../studio-adapter.ts'
import {type FieldPath, startsWith} from './field-path.ts'
import {formFocus} from './form-focus.ts'
import {stepsToField} from './steps-to-field.ts'

/** A form that does not say that it has arrived, since it has no such place, is taken on all the same. */
const LONGEST_STEP_IN_MILLISECONDS = 500

/** Puts the cursor into a field of the form beside the preview. */
export function useOpenField(documentId: string): (path: FieldPath) => void {
  const publishedId = publishedIdOf(documentId)
  const takeForm = useEffectEvent(useTakeForm())
  const [steps, setSteps] = useState<readonly FieldPath[]>([])
  const [step] = steps

  useEffect(() => {
    if (step === undefined) return
    takeForm(step)
    const goOn = () => setSteps((left) => (left[0] === step ? left.slice(1) : left))
    const timer = setTimeout(goOn, LONGEST_STEP_IN_MILLISECONDS)
    const stop = formFocus.subscribe(() => {
      if (startsWith(formFocus.of(publishedId), step)) goOn()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [step, publishedId])

  return useCallback((path) => setSteps(stepsToField(path, formFocus.of(publishedId))), [publishedId])
}
