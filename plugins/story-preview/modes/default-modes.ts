import {DesktopIcon} from '@sanity/icons/Desktop'
import {MobileDeviceIcon} from '@sanity/icons/MobileDevice'
import {TabletDeviceIcon} from '@sanity/icons/TabletDevice'

import {CustomWidthIcon} from './custom-width-icon.tsx'
import type {PreviewModes} from './preview-mode.ts'

/** The modes of a newsroom, in the order of their number keys. Mobile first: most readers are there. */
export const defaultModes: PreviewModes = [
  {kind: 'window', name: 'mobile', width: 375, icon: MobileDeviceIcon},
  {kind: 'window', name: 'tablet', width: 768, icon: TabletDeviceIcon},
  {kind: 'window', name: 'desktop', width: 1280, icon: DesktopIcon},
  {kind: 'window', name: 'custom', width: 'custom', icon: CustomWidthIcon},
]
