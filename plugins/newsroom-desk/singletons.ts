import type {DocumentActionsResolver, NewDocumentOptionsResolver} from 'sanity'

/** Type and id of the one settings document. */
export const SITE_SETTINGS = 'siteSettings'

const ALLOWED_ACTIONS = new Set(['publish', 'discardChanges', 'restore'])

/** The settings are edited, published and restored; a second copy or none at all would break every page. */
export const withoutSingletonActions: DocumentActionsResolver = (previous, {schemaType}) =>
  schemaType === SITE_SETTINGS
    ? previous.filter(({action}) => action !== undefined && ALLOWED_ACTIONS.has(action))
    : previous

export const withoutSingletonTemplates: NewDocumentOptionsResolver = (previous) =>
  previous.filter(({templateId}) => templateId !== SITE_SETTINGS)
