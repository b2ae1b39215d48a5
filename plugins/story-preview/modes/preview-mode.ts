import type {ComponentType} from 'react'

/** A way of looking at the page: through a window of some width, on paper, or by what it says of itself. */
export type PreviewMode = WindowMode | PrintMode | PanelMode

/** The first is the one that an editor sees who has not chosen yet. */
export type PreviewModes = readonly [PreviewMode, ...PreviewMode[]]

interface ModeBase {
  /** Unique among the modes, and what is remembered of an editor's choice. */
  name: string
  /** On the switch and in the frame's title. The plugin's own modes are named in its bundle, as `mode.<name>`. */
  title?: string
  icon: ComponentType
}

/** The page itself. Media queries in it follow the width. */
export interface WindowMode extends ModeBase {
  kind: 'window'
  /** In CSS pixels, or as wide as the editor drags it. */
  width: number | 'custom'
}

/** The page itself under its print styles, in page boxes. */
export interface PrintMode extends ModeBase {
  kind: 'print'
}

/** Something made of what the page says: the page itself stays where it is, out of sight. */
export interface PanelMode extends ModeBase {
  kind: 'panel'
  Panel: ComponentType<PanelProps>
}

export interface PanelProps {
  /** The document that the page is rendered into. Read it with `usePageReading`, which follows its changes. */
  page: Document
}
