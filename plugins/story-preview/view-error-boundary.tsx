import {Component, type ReactNode} from 'react'

interface ViewErrorBoundaryProps {
  /** What the view is made of: after a failure it is drawn anew from another. */
  subject: unknown
  /** In place of what could not be drawn. */
  renderFailure: (error: unknown) => ReactNode
  children: ReactNode
}

interface ViewErrorBoundaryState {
  failure: {error: unknown} | undefined
}

/**
 * Keeps a part of the preview that throws from taking the Studio's structure tool down, which has no boundary around
 * views. Of a view there is no last good state to keep; that of the page is kept by `PageErrorBoundary`.
 */
export class ViewErrorBoundary extends Component<ViewErrorBoundaryProps, ViewErrorBoundaryState> {
  override state: ViewErrorBoundaryState = {failure: undefined}

  static getDerivedStateFromError(error: unknown): ViewErrorBoundaryState {
    return {failure: {error}}
  }

  override componentDidUpdate(previous: ViewErrorBoundaryProps): void {
    // An error in one state says nothing about the next: it is tried again.
    if (this.state.failure !== undefined && previous.subject !== this.props.subject)
      // oxlint-disable-next-line react/no-did-update-set-state
      this.setState({failure: undefined})
  }

  override render(): ReactNode {
    const {failure} = this.state
    return failure === undefined ? this.props.children : this.props.renderFailure(failure.error)
  }
}
