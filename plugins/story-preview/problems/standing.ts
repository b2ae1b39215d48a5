/**
 * What stands for a published id in the preview: the published document, a draft or a release's version of it, or a
 * document that readers have never seen.
 */
export type Standing = 'published' | 'draft' | 'version' | 'unpublished' | 'missing'
