import {embargoEnd} from '../../../story/format/embargo.ts'
import {newsTime} from '../../../story/format/news-time.ts'
import type {englishTexts} from '../i18n/resources-en.ts'
import type {Refusal, SlugClaim} from '../rules/refusal.ts'

/** The Studio's translator, with the desk's texts. */
export type Translate = (key: keyof typeof englishTexts, values?: Record<string, string>) => string

/** Why a story cannot be published, in words, with what to do. */
export function refusalText(refusal: Refusal, t: Translate, newsroomZone: string): string {
  switch (refusal.type) {
    case 'embargo': {
      const end = embargoEnd(refusal.embargo, newsroomZone)
      return end === undefined ? t('refusal.embargo-open') : t('refusal.embargo', {end})
    }
    case 'slugTaken':
      return t(refusal.claim.isCurrent ? 'refusal.slug-current' : 'refusal.slug-former', {
        slug: refusal.slug,
        story: storyName(refusal.claim, t),
      })
    case 'silentCorrection':
      return t('refusal.silent-correction', {texts: quoted(refusal.texts)})
    case 'unexplainedCorrection':
      return t('refusal.unexplained-correction', {texts: quoted(refusal.texts)})
    case 'silentTime':
      return t('refusal.silent-time')
    case 'scheduled':
      return t('refusal.scheduled', {
        time: newsTime(refusal.publishAt, newsroomZone)?.text ?? refusal.publishAt,
      })
    case 'otherKind':
      return t('refusal.other-kind')
    default:
      return assertUnreachable(refusal)
  }
}

function storyName({headline}: SlugClaim, t: Translate): string {
  const words = headline?.trim()
  return words ? t('refusal.story', {headline: words}) : t('refusal.story-without-headline')
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${text}”`).join(' ')
}

function assertUnreachable(refusal: never): never {
  throw new TypeError(`A refusal has no words: ${JSON.stringify(refusal)}. Give it some in refusal-text.ts.`)
}
