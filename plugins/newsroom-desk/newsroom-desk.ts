import {definePlugin} from 'sanity'
import {structureTool} from 'sanity/structure'

import {storyBadges} from './badges/story-badges.ts'
import {newsroomDeskBundle} from './i18n/bundle.ts'
import {newsroomStructure, storyDocumentNode, type StoryViews} from './newsroom-structure.ts'
import {withoutSingletonActions, withoutSingletonTemplates} from './singletons.ts'

export interface NewsroomDeskOptions {
  storyViews: StoryViews
}

/**
 * The plugin: the newsroom's lists, stories with their preview beside them and their state in badges, and one settings
 * document. What can be done to a story is `storyActions`, for the workspace's own `document.actions`.
 */
export const newsroomDesk = definePlugin<NewsroomDeskOptions>(({storyViews}) => ({
  name: 'newsroom-desk',
  plugins: [
    structureTool({
      name: 'desk',
      title: 'Desk',
      structure: newsroomStructure,
      defaultDocumentNode: storyDocumentNode(storyViews),
    }),
  ],
  document: {
    actions: withoutSingletonActions,
    badges: storyBadges,
    newDocumentOptions: withoutSingletonTemplates,
  },
  i18n: {bundles: [newsroomDeskBundle]},
}))
