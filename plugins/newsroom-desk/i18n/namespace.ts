/** Namespace of the desk's texts in the Studio's i18n. */
export const NEWSROOM_DESK_NAMESPACE = 'newsroom-desk'
