import {CheckmarkCircleIcon} from '@sanity/icons/CheckmarkCircle'
import {Button, Flex, Text} from '@sanity/ui'
import {memo, type ReactNode, type Ref, useSyncExternalStore} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {countGrades} from './count-grades.ts'
import {GradeIcon} from './grade-icon.tsx'
import type {ProblemList} from './problem-list.ts'

interface ProblemButtonProps {
  ref: Ref<HTMLButtonElement>
  problems: ProblemList
  isOpen: boolean
  /** The id of the list that it opens. */
  controls: string
  onToggle: () => void
}

/** Says how many problems of each grade there are, also to screen readers whenever that changes; opens their list. */
export const ProblemButton = memo(function ProblemButton({
  ref,
  problems,
  isOpen,
  controls,
  onToggle,
}: ProblemButtonProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const counts = countGrades(useSyncExternalStore(problems.subscribe, problems.snapshot))
  const words =
    counts.length === 0
      ? t('problems.none')
      : counts.map(({grade, count}) => t(`problems.grade.${grade}`, {count})).join(', ')
  return (
    <>
      <Button
        ref={ref}
        mode="bleed"
        padding={2}
        selected={isOpen}
        aria-controls={controls}
        aria-expanded={isOpen}
        aria-label={`${t('problems.title')}: ${words}`}
        data-testid="story-preview-problems-button"
        title={words}
        onClick={onToggle}
      >
        <Flex align="center" gap={2}>
          {counts.length === 0 ? (
            <Text muted size={1}>
              <CheckmarkCircleIcon />
            </Text>
          ) : null}
          {counts.map(({grade, count}) => (
            <Flex key={grade} align="center" gap={1}>
              <GradeIcon grade={grade} />
              <Text size={1}>{count}</Text>
            </Flex>
          ))}
        </Flex>
      </Button>
      <output style={OUT_OF_SIGHT}>{words}</output>
    </>
  )
})

const OUT_OF_SIGHT = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const
