import type {ReactNode} from 'react'

import {alsoWorthReadingQuery, siteSettingsQuery, storyByIdQuery} from '../../queries/index.ts'
import {directionOf, readEmbargo, readSettings, StoryPage} from '../../story/index.ts'
import storyFonts from '../../story/story-fonts.css?inline'
import storyStyles from '../../story/story.css?inline'
import type {PreviewData} from './preview-page.ts'
import {newsroomRules} from './problems/newsroom-rules.ts'
import {storyPreview} from './story-preview.ts'

const SITE_SETTINGS_ID = 'siteSettings'
const ONWARD_LIMIT = 4
/** Empty when it is not set: the build replaces these very words. */
const siteUrl = process.env.SANITY_STUDIO_SITE_URL ?? ''

/** The preview of our own story page: the site's queries and the site's page. */
export const newsroomPreview = storyPreview({
  types: ['article'],
  query: storyByIdQuery,
  page: NewsroomPage,
  surroundings: {query: siteSettingsQuery, documentIds: [SITE_SETTINGS_ID]},
  onward: {
    query: alsoWorthReadingQuery,
    params: (id, story) => ({
      id,
      topics: story?.topics?.map(({_id}) => _id) ?? [],
      limit: ONWARD_LIMIT,
    }),
  },
  rules: newsroomRules,
  ...(siteUrl === '' ? {} : {siteUrl}),
  moments: ({embargo}) => {
    const until = readEmbargo(embargo)?.until
    return until === undefined ? [] : [{name: 'embargo', time: until}]
  },
  stylesheet: `${storyFonts}\n${storyStyles}`,
  document: ({surroundings}) => {
    const {language} = readSettings(surroundings)
    return {lang: language, dir: directionOf(language)}
  },
})

type NewsroomData = PreviewData<typeof storyByIdQuery, typeof siteSettingsQuery, typeof alsoWorthReadingQuery>

function NewsroomPage({story, surroundings, onward}: NewsroomData): ReactNode {
  return <StoryPage story={story} settings={surroundings} alsoWorthReading={onward} audience="preview" />
}
