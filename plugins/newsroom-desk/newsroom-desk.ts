import {definePlugin} from 'sanity'
import {structureTool} from 'sanity/structure'

import {newsroomStructure, storyDocumentNode, type StoryViews} from './newsroom-structure.ts'
import {withoutSingletonActions, withoutSingletonTemplates} from './singletons.ts'

export interface NewsroomDeskOptions {
  storyViews: StoryViews
}

/** The plugin: the newsroom's lists, stories with their preview beside them, and one settings document. */
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
  document: {actions: withoutSingletonActions, newDocumentOptions: withoutSingletonTemplates},
}))
