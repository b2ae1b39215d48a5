import {type FieldPath, startsWith} from './field-path.ts'
import {stepsToField} from './steps-to-field.ts'

/** A form in another pane, as far as it can be led from outside. */
export interface LedForm {
  /** Asks for a field. */
  take: (path: FieldPath) => void
  /** Where it says that its cursor is. */
  cursor: () => FieldPath
  /** What has the keyboard's focus, wherever that is. */
  focused: () => unknown
  /** Whether that is in the field, as far as can be told. */
  isFocusIn: (path: FieldPath) => boolean
  /** Moves the focus to the field, where it can be found. */
  focus: (path: FieldPath) => void
  /**
   * Moves the focus to what the form says of a field that it has no input for, such as text with a block of a type that
   * it does not know. Answers whether there is any such thing.
   */
  focusMessage: (path: FieldPath) => boolean
  /** Resolves when something may have changed. */
  nextLook: () => Promise<void>
}

/** Looks at a form that has not arrived, about 16 milliseconds each. */
const LOOKS_PER_STEP = 30
/** A dialog that opens takes the focus for itself a moment after what is in it had it, and does not give it back. */
const LOOKS_TO_STAY = 4
const ATTEMPTS = 5

/**
 * Leads a form to a field, and again while the field does not take the focus: a form that has just been drawn may not
 * have all of it yet. Ends early when `signal` is aborted.
 */
export async function takeFormTo(form: LedForm, path: FieldPath, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let hasTakenFocus = false
    for (const step of stepsToField(path, form.cursor())) {
      const before = form.focused()
      form.take(step)
      hasTakenFocus = await arrives(form, step, before, signal)
      if (signal.aborted) return
    }
    if (hasTakenFocus || form.focusMessage(path)) return
  }
}

async function arrives(
  form: LedForm,
  step: FieldPath,
  before: unknown,
  signal: AbortSignal,
): Promise<boolean> {
  let stayed = 0
  let missed = 0
  for (let look = 0; look < LOOKS_PER_STEP && !signal.aborted; look += 1) {
    await form.nextLook()
    const isThere = startsWith(form.cursor(), step) && form.focused() !== before && form.isFocusIn(step)
    stayed = isThere ? stayed + 1 : 0
    missed = isThere ? 0 : missed + 1
    if (stayed === LOOKS_TO_STAY) return true
    if (missed % LOOKS_TO_STAY === 0) form.focus(step)
  }
  return false
}
