/** Namespace of the plugin's texts in the Studio's i18n. */
export const STORY_PREVIEW_NAMESPACE = 'story-preview'
