export {createSiteApp, type SiteOptions} from './create-site-app.ts'
export {sharedPreviewResponse, type SharedPreviewOptions} from './shared-preview/shared-preview-response.tsx'
export {type RunningSite, type SiteServerOptions, startSite} from './start-site.ts'
