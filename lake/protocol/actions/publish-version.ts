import type {Doc} from '@sanity/mutator'
import {draftIdOf} from '../document-ids.ts'
import {isJsonObject} from '../json-object.ts'
import {strengthenReferences} from '../references.ts'
import type {DraftedDocument} from '../resolved-mutation.ts'
import {withId, type ActionScope} from './action-scope.ts'

/** Replaces what is published by the content of a draft or version, which is deleted. */
export function publishVersion({builder, index}: ActionScope, version: Doc, publishedId: string): void {
  builder.createOrReplace(index, publishable(version, publishedId, builder.get(publishedId)))
  builder.delete(index, version._id)
}

/** Takes back what is published, if it is; its content stays as a draft unless there is one already. */
export function unpublishToDraft({builder, index}: ActionScope, publishedId: string): void {
  const published = builder.get(publishedId)
  if (!published) return
  const draftId = draftIdOf(publishedId)
  if (!builder.get(draftId)) builder.create(index, withId(published, draftId))
  builder.delete(index, publishedId)
}

function publishable(version: Doc, publishedId: string, published: Doc | undefined): DraftedDocument {
  const {_system, ...content} = withId(version, publishedId)
  const strengthened = strengthenReferences(content)
  return {
    ...content,
    ...(isJsonObject(strengthened) ? strengthened : {}),
    ...(published && {_createdAt: published._createdAt}),
  }
}
