import type {ReactNode} from 'react'
import {useTranslation} from 'sanity'
import {styled} from 'styled-components'

import {STORY_PREVIEW_NAMESPACE} from '../../i18n/namespace.ts'
import {breadcrumb, hostOf} from './breadcrumb.ts'

interface SearchResultProps {
  /** On a phone, where results have a margin of their own and titles two lines. */
  isNarrow: boolean
  title: string | undefined
  description: string | undefined
  address: string | undefined
  siteName: string | undefined
  date: string | undefined
}

/** One result of Google’s, in light colours, without what it adds of its own. */
export function SearchResult(props: SearchResultProps): ReactNode {
  const {isNarrow, title, description, address, siteName, date} = props
  const {t} = useTranslation(STORY_PREVIEW_NAMESPACE)
  return (
    <Ground $isNarrow={isNarrow} data-testid="search-result">
      <Site>
        <Emblem aria-hidden>{[...(siteName ?? '?')][0]}</Emblem>
        <span>
          <SiteName dir="auto">{siteName ?? (address === undefined ? '' : hostOf(address))}</SiteName>
          <Address>{address === undefined ? t('search.no-address') : breadcrumb(address)}</Address>
        </span>
      </Site>
      <Title dir="auto" data-testid="search-result-title">
        {title ?? t('search.no-title')}
      </Title>
      <Description dir="auto">
        {date === undefined ? null : <Day>{date} — </Day>}
        {description}
      </Description>
    </Ground>
  )
}

const Ground = styled.div<{$isNarrow: boolean}>`
  padding: ${({$isNarrow}) => ($isNarrow ? '12px 16px' : 0)};
  border-radius: 8px;
  background: #fff;
  color: #474747;
  font-family: Arial, sans-serif;
  overflow-wrap: anywhere;
`

const Site = styled.div`
  display: flex;
  align-items: center;
  gap: 12px;
  margin-block-end: 6px;

  span {
    min-inline-size: 0;
  }
`

const Emblem = styled.div`
  flex: none;
  display: grid;
  place-items: center;
  inline-size: 28px;
  block-size: 28px;
  border-radius: 50%;
  background: #f1f3f4;
  color: #5f6368;
  font-size: 14px;
`

const SiteName = styled.div`
  color: #202124;
  font-size: 14px;
  line-height: 20px;
`

const Address = styled.div`
  color: #4d5156;
  font-size: 12px;
  line-height: 18px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`

const Title = styled.div`
  margin-block-end: 4px;
  color: #1a0dab;
  font-size: 20px;
  line-height: 26px;
`

const Description = styled.div`
  font-size: 14px;
  line-height: 22px;
`

const Day = styled.span`
  color: #5f6368;
`
