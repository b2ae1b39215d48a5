import {CogIcon} from '@sanity/icons/Cog'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {FolderIcon} from '@sanity/icons/Folder'
import {TagIcon} from '@sanity/icons/Tag'
import type {
  DefaultDocumentNodeResolver,
  StructureBuilder,
  StructureResolver,
  View,
  ViewBuilder,
} from 'sanity/structure'

import {SITE_SETTINGS} from './singletons.ts'

/** A story's views, editor and preview, and which of them open side by side. */
export interface StoryViews {
  views: (S: StructureBuilder) => (View | ViewBuilder)[]
  defaultPanes: string[]
}

const NEWEST_FIRST = [
  {field: 'publishedAt', direction: 'desc'},
  {field: '_updatedAt', direction: 'desc'},
] as const
const BY_NAME = [{field: 'name', direction: 'asc'}] as const

/** The desk in the order of a working day: stories first, then what they are filed under, then the site. */
export const newsroomStructure: StructureResolver = (S) =>
  S.list()
    .id('newsroom')
    .title('Newsroom')
    .items([
      S.listItem()
        .id('stories')
        .title('Stories')
        .icon(DocumentTextIcon)
        .child(
          S.documentTypeList('article')
            .title('Stories')
            .defaultOrdering([...NEWEST_FIRST]),
        ),
      S.listItem()
        .id('storiesBySection')
        .title('Stories by section')
        .icon(FolderIcon)
        .child(
          S.documentTypeList('section')
            .title('Stories by section')
            .defaultOrdering([...BY_NAME])
            .child((sectionId) =>
              S.documentList()
                .id(`section-${sectionId}`)
                .title('Stories')
                .apiVersion('2025-02-19')
                .schemaType('article')
                .filter('_type == "article" && section._ref == $section')
                .params({section: sectionId})
                .defaultOrdering([...NEWEST_FIRST]),
            ),
        ),
      S.divider(),
      S.documentTypeListItem('section').title('Sections').icon(FolderIcon),
      S.documentTypeListItem('topic').title('Topics').icon(TagIcon),
      S.documentTypeListItem('bylineSource').title('Sources').icon(EarthGlobeIcon),
      S.divider(),
      S.listItem()
        .id(SITE_SETTINGS)
        .title('Site settings')
        .icon(CogIcon)
        .child(S.document().schemaType(SITE_SETTINGS).documentId(SITE_SETTINGS).title('Site settings')),
    ])

/** Opens stories with their preview beside the form, wherever they are opened from. */
export function storyDocumentNode(storyViews: StoryViews): DefaultDocumentNodeResolver {
  return (S, {schemaType}) =>
    schemaType === 'article'
      ? S.document().views(storyViews.views(S)).defaultPanes(storyViews.defaultPanes)
      : S.document()
}
