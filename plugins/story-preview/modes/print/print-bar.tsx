import {PrinterIcon} from './printer-icon.tsx'
import {Button, Card, Flex, Select, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {isPaperName, type PaperName, PAPERS} from './paper.ts'

interface PrintBarProps {
  paper: PaperName
  sheets: number
  /** Whether this browser can show all sheets, one under another. */
  isPaged: boolean
  onPaper: (paper: PaperName) => void
  onPrint: () => void
}

/** Chooses the paper, says how many sheets it takes, and prints. */
export function PrintBar({paper, sheets, isPaged, onPaper, onPrint}: PrintBarProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Card borderBottom flex="none" paddingX={3} paddingY={2}>
      <Flex align="center" gap={3} justify="space-between" wrap="wrap">
        <Flex align="center" gap={3}>
          <Select
            fontSize={1}
            padding={2}
            gap={2}
            aria-label={t('print.paper')}
            value={paper}
            onChange={({currentTarget: {value}}) => {
              if (isPaperName(value)) onPaper(value)
            }}
          >
            {Object.keys(PAPERS).map((name) => (
              <option key={name} value={name}>
                {t(`print.paper.${name}`)}
              </option>
            ))}
          </Select>
          <Text as="output" muted size={1} style={isPaged ? IN_ONE_LINE : undefined}>
            {isPaged ? t('print.sheets', {count: sheets}) : t('print.not-paged')}
          </Text>
        </Flex>
        <Button
          mode="bleed"
          padding={2}
          fontSize={1}
          icon={PrinterIcon}
          text={t('print.print')}
          onClick={onPrint}
        />
      </Flex>
    </Card>
  )
}

const IN_ONE_LINE = {whiteSpace: 'nowrap'} as const
