import {BookIcon} from '@sanity/icons/Book'
import {DesktopIcon} from '@sanity/icons/Desktop'
import {MobileDeviceIcon} from '@sanity/icons/MobileDevice'
import {SearchIcon} from '@sanity/icons/Search'
import {TabletDeviceIcon} from '@sanity/icons/TabletDevice'
import {ThListIcon} from '@sanity/icons/ThList'
import {ThumbsUpIcon} from '@sanity/icons/ThumbsUp'

import {CustomWidthIcon} from './custom-width-icon.tsx'
import {FeedPanel} from './feed/feed-panel.tsx'
import type {PreviewModes} from './preview-mode.ts'
import {PrinterIcon} from './print/printer-icon.tsx'
import {ReadingPanel} from './reading/reading-panel.tsx'
import {SearchPanel} from './search/search-panel.tsx'
import {SocialPanel} from './social/social-panel.tsx'

/** The modes of a newsroom, in the order of their number keys. Mobile first: most readers are there. */
export const defaultModes: PreviewModes = [
  {kind: 'window', name: 'mobile', width: 375, icon: MobileDeviceIcon},
  {kind: 'window', name: 'tablet', width: 768, icon: TabletDeviceIcon},
  {kind: 'window', name: 'desktop', width: 1280, icon: DesktopIcon},
  {kind: 'window', name: 'custom', width: 'custom', icon: CustomWidthIcon},
  {kind: 'panel', name: 'reading', icon: BookIcon, Panel: ReadingPanel},
  {kind: 'panel', name: 'search', icon: SearchIcon, Panel: SearchPanel},
  {kind: 'panel', name: 'social', icon: ThumbsUpIcon, Panel: SocialPanel},
  {kind: 'panel', name: 'feed', icon: ThListIcon, Panel: FeedPanel},
  {kind: 'print', name: 'print', icon: PrinterIcon},
]
