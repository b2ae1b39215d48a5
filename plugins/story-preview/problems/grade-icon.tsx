import {ErrorOutlineIcon} from '@sanity/icons/ErrorOutline'
import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'

import type {Grade} from './problem.ts'

/** The sign of a grade. What it says is said in words beside it. */
export function GradeIcon({grade}: {grade: Grade}): ReactNode {
  const Icon = ICONS[grade]
  return (
    <Text aria-hidden size={1}>
      <Icon style={{color: `var(--card-badge-${TONES[grade]}-icon-color)`}} />
    </Text>
  )
}

const ICONS = {error: ErrorOutlineIcon, warning: WarningOutlineIcon, info: InfoOutlineIcon}
const TONES = {error: 'critical', warning: 'caution', info: 'primary'} as const
