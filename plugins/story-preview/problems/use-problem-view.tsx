import {type ReactNode, useCallback, useId, useMemo, useRef, useState} from 'react'
import type {SchemaType} from 'sanity'

import type {FieldPath} from '../focus/field-path.ts'
import {ProblemButton} from './problem-button.tsx'
import {ProblemPanel} from './problem-panel.tsx'
import {type LookedThrough, useProblems} from './use-problems.ts'

interface ProblemViewOptions extends LookedThrough {
  schemaType: SchemaType
  /** Opens a field in the form. */
  openField: (path: FieldPath) => void
}

/** The document's problems for editors: a button with their counts, and the list that it opens. */
export function useProblemView({schemaType, openField, ...looked}: ProblemViewOptions): {
  button: ReactNode
  panel: ReactNode
} {
  const problems = useProblems(looked)
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const toggle = useCallback(() => setIsOpen((wasOpen) => !wasOpen), [])
  return {
    button: useMemo(
      () => (
        <ProblemButton ref={button} problems={problems} isOpen={isOpen} controls={id} onToggle={toggle} />
      ),
      [problems, isOpen, id, toggle],
    ),
    panel: isOpen ? (
      <ProblemPanel
        id={id}
        problems={problems}
        document={looked.document}
        schemaType={schemaType}
        onOpen={openField}
        onClose={() => {
          setIsOpen(false)
          button.current?.focus()
        }}
      />
    ) : null,
  }
}
