import {Box, Card, Flex, Stack, Text} from '@sanity/ui'
import {type KeyboardEvent, type ReactNode, useId, useState, useSyncExternalStore} from 'react'
import {type SchemaType, useTranslation} from 'sanity'

import type {PreviewDocument} from '../evaluate-page.ts'
import type {FieldPath} from '../focus/field-path.ts'
import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {fieldTitle} from './field-title.ts'
import {GradeIcon} from './grade-icon.tsx'
import type {Problem, ProblemText} from './problem.ts'
import type {ProblemList} from './problem-list.ts'

interface ProblemPanelProps {
  id: string
  problems: ProblemList
  document: PreviewDocument
  schemaType: SchemaType
  /** Opens a problem's field in the form. */
  onOpen: (path: FieldPath) => void
  onClose: () => void
}

/**
 * The problems one below the other. One stop of the Tab key: up and down go from one to the next, Enter opens its field,
 * Escape closes the list.
 */
export function ProblemPanel(props: ProblemPanelProps): ReactNode {
  const {id, problems: list, document, schemaType, onOpen, onClose} = props
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const headingId = useId()
  const problems = useSyncExternalStore(list.subscribe, list.snapshot)
  const [visited, setVisited] = useState<string>()
  const tabStop = problems.find((problem) => problem.id === visited) ?? problems[0]
  return (
    <Card
      as="section"
      aria-labelledby={headingId}
      borderBottom
      data-testid="story-preview-problems"
      id={id}
      overflow="auto"
      style={{maxHeight: 'min(20rem, 40dvh)', flex: 'none'}}
      onKeyDown={(event: KeyboardEvent<HTMLElement>) => moveOrClose(event, onClose)}
    >
      <Box paddingX={3} paddingTop={3}>
        <Text as="h2" id={headingId} muted size={1} weight="semibold">
          {problems.length === 0 ? t('problems.none') : t('problems.title')}
        </Text>
      </Box>
      <Stack as="ul" padding={2} style={{listStyle: 'none', margin: 0}}>
        {problems.map((problem) => (
          <li key={problem.id}>
            <ProblemEntry
              problem={problem}
              field={fieldTitle(schemaType, document, problem.path)}
              isTabStop={problem === tabStop}
              onVisit={setVisited}
              onOpen={onOpen}
            />
          </li>
        ))}
      </Stack>
    </Card>
  )
}

interface ProblemEntryProps {
  problem: Problem
  /** What the form calls its field. */
  field: string
  isTabStop: boolean
  onVisit: (id: string) => void
  onOpen: (path: FieldPath) => void
}

function ProblemEntry({problem, field, isTabStop, onVisit, onOpen}: ProblemEntryProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const {id, grade, path, text} = problem
  return (
    <Card
      as="button"
      data-rule={problem.rule}
      padding={2}
      radius={2}
      type="button"
      style={{width: '100%', textAlign: 'start'}}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => onOpen(path)}
      onFocus={() => onVisit(id)}
    >
      <Flex gap={3}>
        <GradeIcon grade={grade} />
        <Stack flex={1} gap={2}>
          <Text size={1}>
            <ProblemWords text={text} />
          </Text>
          <Text muted size={0}>
            {t(`problems.kind.${grade}`)}
            {field === '' ? null : ` · ${field}`}
          </Text>
        </Stack>
      </Flex>
    </Card>
  )
}

/** A rule's words: its own, or those of its bundle. */
function ProblemWords({text}: {text: ProblemText}): ReactNode {
  const namespace = typeof text === 'string' ? undefined : text.namespace
  const {t} = useTranslation(namespace ?? STORY_PREVIEW_NAMESPACE)
  return typeof text === 'string' ? text : t(text.key, {...text.values})
}

function moveOrClose(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  if (event.key === 'Escape') {
    event.preventDefault()
    close()
    return
  }
  const entries = [...event.currentTarget.querySelectorAll('button')]
  const next = entryAfter(
    event.key,
    entries.findIndex((entry) => entry === event.target),
    entries.length,
  )
  if (next === undefined) return
  event.preventDefault()
  entries[next]?.focus()
}

function entryAfter(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
