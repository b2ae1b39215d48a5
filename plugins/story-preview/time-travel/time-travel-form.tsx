import {Box, Button, Card, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {type FormEvent, type ReactNode, useId, useState} from 'react'
import {useDateTimeFormat, useTranslation} from 'sanity'

import {STORY_PREVIEW_NAMESPACE} from '../i18n/namespace.ts'
import {fromLocalTime, toLocalTime} from './local-time.ts'
import type {Moment} from './moment.ts'

interface TimeTravelFormProps {
  asAt: string | undefined
  now: string
  moments: readonly Moment[]
  onTravel: (asAt: string | undefined) => void
}

/** Chooses a time to come: any, or one at which the page will change by itself. */
export function TimeTravelForm({asAt, now, moments, onTravel}: TimeTravelFormProps): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const [value, setValue] = useState(() => toLocalTime(asAt ?? now))
  const [isRefused, setIsRefused] = useState(false)
  const id = useId()

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const time = fromLocalTime(value)
    if (time === undefined || time <= new Date().toISOString()) setIsRefused(true)
    else onTravel(time)
  }

  return (
    <Box as="form" noValidate padding={4} style={{inlineSize: 'min(20rem, 80vw)'}} onSubmit={onSubmit}>
      <Stack gap={4}>
        <Stack gap={3}>
          <Text size={1} weight="semibold">
            {t('time.title')}
          </Text>
          <Text muted size={1}>
            {t('time.intro')}
          </Text>
        </Stack>
        <Stack gap={3}>
          <Text as="label" htmlFor={`${id}-time`} size={1} weight="medium">
            {t('time.label', {zone: browserTimeZone()})}
          </Text>
          <Flex gap={2}>
            <Box flex={1}>
              <TextInput
                // React's `autoFocus` focuses before the popover is placed, and the page would scroll to it.
                ref={focusOnce}
                id={`${id}-time`}
                type="datetime-local"
                fontSize={1}
                padding={2}
                min={toLocalTime(now)}
                value={value}
                aria-describedby={isRefused ? `${id}-refused` : undefined}
                aria-invalid={isRefused}
                onChange={({currentTarget}) => {
                  setValue(currentTarget.value)
                  setIsRefused(false)
                }}
              />
            </Box>
            <Button type="submit" fontSize={1} padding={2} text={t('time.show')} />
          </Flex>
          {isRefused ? (
            <Card id={`${id}-refused`} padding={2} radius={2} role="alert" tone="critical">
              <Text size={1}>{t('time.refused')}</Text>
            </Card>
          ) : null}
        </Stack>
        {moments.length === 0 ? null : <Moments moments={moments} onTravel={onTravel} />}
        {asAt === undefined ? null : (
          <Button
            type="button"
            mode="ghost"
            fontSize={1}
            padding={2}
            text={t('time.now')}
            onClick={() => onTravel(undefined)}
          />
        )}
      </Stack>
    </Box>
  )
}

function Moments({moments, onTravel}: Pick<TimeTravelFormProps, 'moments' | 'onTravel'>): ReactNode {
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  const format = useDateTimeFormat({dateStyle: 'medium', timeStyle: 'short'})
  return (
    <Stack gap={2}>
      <Text size={1} weight="medium">
        {t('time.moments')}
      </Text>
      <Stack gap={1}>
        {moments.map(({name, title, time}) => (
          <Button
            key={`${name} ${time}`}
            type="button"
            mode="bleed"
            fontSize={1}
            padding={2}
            justify="flex-start"
            textAlign="left"
            text={t('time.moment', {
              title: title ?? t(`moment.${name}`),
              time: format.format(new Date(time)),
            })}
            onClick={() => onTravel(time)}
          />
        ))}
      </Stack>
    </Stack>
  )
}

function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({preventScroll: true})
}
