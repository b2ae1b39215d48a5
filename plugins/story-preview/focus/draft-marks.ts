import {referencesIn} from '../problems/reading/references.ts'
import type {Standing} from '../problems/standing.ts'
import {exactElementOfField} from './element-of-field.ts'
import {quoted, selectorOf} from './selector-of.ts'
import type {WordSource} from './words.ts'

/** What is said of a referenced document that readers see otherwise, or not at all. */
export type MarkLabels = Readonly<Record<Exclude<Standing, 'published' | 'missing'>, string>>

interface DraftMarksOptions {
  page: Document
  source: WordSource
  standing: (publishedId: string) => Standing | undefined
  labels: MarkLabels
}

/** Rules that mark what the page shows of referenced drafts. Over the text, so that the page stays as it will be. */
export function draftMarkRules({page, source, standing, labels}: DraftMarksOptions): string {
  const rules = referencesIn(source.document).flatMap(({path, publishedId}) => {
    const shown = standing(publishedId)
    if (shown === undefined || shown === 'published' || shown === 'missing') return []
    const element = exactElementOfField(page, path, source)
    return element === undefined ? [] : [markRule(selectorOf(element), labels[shown])]
  })
  return rules.length === 0 ? '' : `@media screen {\n${rules.join('\n')}\n}`
}

function markRule(selector: string, label: string): string {
  return [
    `${selector} { position: relative; }`,
    `${selector}::after { content: ${quoted(label)}; ${MARK_STYLE} }`,
  ].join('\n')
}

const MARK_STYLE = [
  'position: absolute',
  'inset-block-end: 100%',
  'inset-inline-start: 0',
  'padding: 0 4px',
  'border-radius: 3px',
  'background: rgb(253 217 107)',
  'color: rgb(61 43 0)',
  'font: 600 11px/1.4 system-ui, sans-serif',
  'letter-spacing: normal',
  'text-transform: none',
  'white-space: nowrap',
  'pointer-events: none',
].join('; ')
