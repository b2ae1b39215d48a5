import {HighlightIcon} from '@sanity/icons/Highlight'
import {SplitVerticalIcon} from '@sanity/icons/SplitVertical'
import {Button, Flex} from '@sanity/ui'
import {memo, type ReactNode} from 'react'
import {useTranslation} from 'sanity'

import type {DocumentState} from '../document-state.ts'
import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {useStateLabel} from '../state-badge.tsx'
import {type Comparison, COMPARISONS} from './comparison.ts'

interface ComparisonSwitchProps {
  selected: Comparison
  /** The version at work, which is called by its state, such as “Draft”. */
  working: DocumentState
  onSelect: (comparison: Comparison) => void
}

/** Chooses between the version at work and the published one, both, and what lies between them. */
export const ComparisonSwitch = memo(function ComparisonSwitch({
  selected,
  working,
  onSelect,
}: ComparisonSwitchProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const workingLabel = useStateLabel(working)
  return (
    <Flex as="fieldset" aria-label={t('compare.label')} gap={1} wrap="wrap" style={BARE_FIELDSET}>
      {COMPARISONS.map((comparison) => (
        <Button
          key={comparison}
          mode="bleed"
          padding={2}
          fontSize={1}
          {...(comparison === 'both' || comparison === 'changes'
            ? {icon: ICONS[comparison], 'aria-label': t(`compare.${comparison}`)}
            : {text: comparison === 'working' ? workingLabel : t('compare.published')})}
          title={t(`compare.${comparison}.hint`)}
          selected={comparison === selected}
          aria-pressed={comparison === selected}
          onClick={() => onSelect(comparison)}
        />
      ))}
    </Flex>
  )
})

const ICONS = {both: SplitVerticalIcon, changes: HighlightIcon}

const BARE_FIELDSET = {border: 0, margin: 0, padding: 0, minInlineSize: 0} as const
