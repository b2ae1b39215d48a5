import {Box, Flex, Select, Stack, Text, TextInput} from '@sanity/ui'
import {type ReactNode, useId} from 'react'
import {useTranslation} from 'sanity'

import {newsTime} from '../../../story/format/news-time.ts'
import {NEWSROOM_DESK_NAMESPACE} from '../i18n/namespace.ts'
import {momentOf, type ZonedMoment} from '../time/zoned-time.ts'
import {Labelled} from './labelled.tsx'

/** A time as an editor gives it: what the clock shows, and where. */
export interface ClockTime {
  /** `2023-01-03T14:00` */
  readonly time: string
  /** IANA zone. */
  readonly zone: string
}

export interface ZoneOffer {
  readonly zone: string
  readonly role: 'newsroom' | 'source' | 'own' | 'plain'
}

interface ZonedTimeInputProps {
  value: ClockTime
  zones: readonly ZoneOffer[]
  newsroomZone: string
  onChange: (value: ClockTime) => void
}

/** Date, time and zone, with the moment that they name in words. */
export function ZonedTimeInput({value, zones, newsroomZone, onChange}: ZonedTimeInputProps): ReactNode {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  const id = useId()
  return (
    <Stack gap={3}>
      <Flex gap={2} wrap="wrap">
        <Box flex={1} style={{minWidth: '13rem'}}>
          <Labelled htmlFor={`${id}-time`} label={t('time.at')}>
            <TextInput
              data-testid="zoned-time"
              fontSize={1}
              id={`${id}-time`}
              onChange={({currentTarget}) => onChange({...value, time: currentTarget.value})}
              type="datetime-local"
              value={value.time}
            />
          </Labelled>
        </Box>
        <Box flex={1} style={{minWidth: '13rem'}}>
          <Labelled htmlFor={`${id}-zone`} label={t('time.zone')}>
            <Select
              data-testid="zoned-time-zone"
              fontSize={1}
              id={`${id}-zone`}
              onChange={({currentTarget}) => onChange({...value, zone: currentTarget.value})}
              value={value.zone}
            >
              {zones.map(({zone, role}) => (
                <option key={zone} value={zone}>
                  {role === 'plain' ? zone : t(`time.zone.${role}`, {zone})}
                </option>
              ))}
            </Select>
          </Labelled>
        </Box>
      </Flex>
      <Text as="output" data-testid="zoned-time-words" muted size={1}>
        {useMomentWords(momentOf(value.time, value.zone), newsroomZone)}
      </Text>
    </Stack>
  )
}

function useMomentWords(moment: ZonedMoment, newsroomZone: string): string {
  const {t} = useTranslation(NEWSROOM_DESK_NAMESPACE)
  switch (moment.type) {
    case 'unreadable':
      return t('time.incomplete')
    case 'never':
      return t('time.never')
    case 'moment':
      return t('time.is', {time: timeWords(moment.instant, newsroomZone)})
    case 'twice':
      return t('time.twice', {time: timeWords(moment.instant, newsroomZone)})
    default:
      return moment satisfies never
  }
}

/** A moment in house style, in the newsroom's zone. */
export function timeWords(instant: Date, newsroomZone: string): string {
  return newsTime(instant.toISOString(), newsroomZone)?.text ?? instant.toISOString()
}

/** The moment that was given, or `undefined` while there is none. */
export function instantOf({time, zone}: ClockTime): Date | undefined {
  const moment = momentOf(time, zone)
  return 'instant' in moment ? moment.instant : undefined
}

/** The zones to choose from, each once: the newsroom's, that of an embargo's source, the computer's own, UTC. */
export function zoneOffers(newsroomZone: string, sourceZone: string | undefined): readonly ZoneOffer[] {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  const offers: readonly ZoneOffer[] = [
    {zone: newsroomZone, role: 'newsroom'},
    ...(sourceZone === undefined ? [] : [{zone: sourceZone, role: 'source'} as const]),
    {zone: own, role: 'own'},
    {zone: 'UTC', role: 'plain'},
  ]
  return offers.filter(({zone}, index) => offers.findIndex((other) => other.zone === zone) === index)
}
