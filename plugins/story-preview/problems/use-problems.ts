import {useEffect, useMemo, useState} from 'react'

import type {KnownDocuments} from '../document-set.ts'
import type {PreviewDocument} from '../evaluate-page.ts'
import {findProblems} from './find-problems.ts'
import {measureTextIn} from './measure-text.ts'
import {ProblemList} from './problem-list.ts'
import type {ProblemRule} from './problem-rule.ts'

/** A pause in typing: looking for problems is kept off the way from a key to the page. */
const PAUSE_IN_MILLISECONDS = 200

export interface LookedThrough {
  rules: readonly ProblemRule[]
  /** The document as the form holds it. */
  document: PreviewDocument
  known: KnownDocuments
  missing: readonly string[]
  /** The document that the page is rendered into, once there is one. */
  page: Document | undefined
}

/** The document's problems, looked for anew after each change. The list is always the same; what is in it changes. */
export function useProblems(looked: LookedThrough): ProblemList {
  const {rules, document, known, missing, page} = looked
  const [problems] = useState(() => new ProblemList())
  const measure = useMemo(() => (page === undefined ? undefined : measureTextIn(page)), [page])

  useEffect(() => {
    const pause = setTimeout(() => {
      const subject = {document, ...known, missing, measure, now: Date.now()}
      problems.replace(findProblems(rules, subject))
    }, PAUSE_IN_MILLISECONDS)
    return () => clearTimeout(pause)
  }, [problems, rules, document, known, missing, measure])

  return problems
}
