import {Box, Flex, Stack, Text, useElementSize} from '@sanity/ui'
import {type ReactNode, useId, useState} from 'react'
import {useTranslation} from 'sanity'

import {scaleToFit} from '../../fit.ts'
import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'

interface SpecimenProps {
  /** Whose look it is. */
  title: string
  /** In CSS pixels. It never changes; where the pane is narrower, all of it is shown smaller. */
  width: number
  /** White margin around it, in CSS pixels, that is not counted in its width. */
  margin?: number
  /** Remarks on what was found, under it. */
  remarks?: readonly string[]
  children: ReactNode
}

/** Something of a fixed width, with whose look it is over it. */
export function Specimen({title, width, margin = 0, remarks, children}: SpecimenProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [element, setElement] = useState<HTMLElement | null>(null)
  const outerWidth = width + 2 * margin
  const available = useElementSize(element)?.content.width ?? outerWidth
  const titleId = useId()
  return (
    <Box
      as="figure"
      ref={setElement}
      aria-labelledby={titleId}
      margin={0}
      style={{inlineSize: outerWidth, maxInlineSize: '100%'}}
    >
      <Stack gap={3}>
        <Flex as="figcaption" align="baseline" gap={2} justify="space-between">
          <Text id={titleId} size={1} weight="semibold">
            {title}
          </Text>
          <Text muted size={0}>
            {t('specimen.width', {width})}
          </Text>
        </Flex>
        <div
          style={{
            inlineSize: outerWidth,
            padding: margin,
            background: margin === 0 ? undefined : '#fff',
            borderRadius: 8,
            boxSizing: 'border-box',
            zoom: scaleToFit(outerWidth, available),
          }}
        >
          {children}
        </div>
        {remarks?.map((remark) => (
          <Text key={remark} muted size={0}>
            {remark}
          </Text>
        ))}
      </Stack>
    </Box>
  )
}
