export {StoryPage, type StoryPageProps} from './story-page.tsx'
export {StoryMetadata} from './metadata/story-metadata.tsx'
export {newsArticle} from './metadata/news-article.ts'
export {pageDescription, DESCRIPTION_LENGTH} from './metadata/page-description.ts'
export {pageMeta, type MetaTag} from './metadata/page-meta.ts'
export {scriptJson} from './metadata/json-script.ts'
export type {Audience} from './page/audience.ts'
export {editPathOf, type EditPath} from './page/edit-target.ts'
export {readSettings} from './reading/read-settings.ts'
export {readStory} from './reading/read-story.ts'
export {readCards} from './reading/read-cards.ts'
export {bodyText} from './reading/read-body.ts'
export type {SettingsView} from './reading/settings-view.ts'
export type {
  BodyBlock,
  CardView,
  CorrectionView,
  CorrectionsView,
  PictureView,
  StoryView,
  WithdrawalView,
} from './reading/story-view.ts'
export {absoluteUrl, sectionPath, storyPath, topicPath} from './format/addresses.ts'
export {embargoEnd, holdsAt, readEmbargo, type Embargo} from './format/embargo.ts'
export {CORRECTION_KINDS, correctionLabel, type CorrectionKind} from './format/correction-label.ts'
export {formatCredit, type CreditParts} from './format/credit.ts'
export {formatDateline, type Dateline} from './format/dateline.ts'
export {directionOf, languageTag} from './format/language.ts'
export {pictureDisclosures, FILE_PHOTO_AGE_DAYS} from './format/disclosure.ts'
export {newsDay, newsTime, type NewsTime} from './format/news-time.ts'
export {pictureSources, type PictureShape, type PictureSources} from './format/picture-sources.ts'
export {countWords, shorten} from './format/plain-text.ts'
export {safeLinkUrl, safeWebUrl} from './format/safe-url.ts'
export {fontFaceCss, FONT_STYLESHEETS} from './fonts.ts'
export {shareLink, SHARE_CHANNELS, type ShareChannel, type ShareLink} from './format/share-links.ts'
export {formatByline, formatSourceLine, type SourceDisplay} from './format/source-credit.ts'
