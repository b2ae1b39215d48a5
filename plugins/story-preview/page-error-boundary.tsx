import {Component, type ReactNode} from 'react'

interface PageErrorBoundaryProps<Data> {
  data: Data
  render: (data: Data) => ReactNode
  onError: (error: unknown) => void
}

interface PageErrorBoundaryState {
  failedOn: unknown
  failed: boolean
}

/**
 * Keeps a page that throws from taking the Studio down, since views have no boundary of their own: the last data that
 * rendered stays on screen, and `onError` names the error. Tried again with the next data.
 */
export class PageErrorBoundary<Data> extends Component<PageErrorBoundaryProps<Data>, PageErrorBoundaryState> {
  override state: PageErrorBoundaryState = {failed: false, failedOn: undefined}
  #lastGood: Data | undefined

  static getDerivedStateFromError(): Partial<PageErrorBoundaryState> {
    return {failed: true}
  }

  static getDerivedStateFromProps(
    props: PageErrorBoundaryProps<unknown>,
    state: PageErrorBoundaryState,
  ): Partial<PageErrorBoundaryState> {
    if (!state.failed) return {failedOn: props.data}
    return state.failedOn === props.data ? {} : {failed: false, failedOn: props.data}
  }

  override componentDidMount(): void {
    this.#settle()
  }

  override componentDidUpdate(): void {
    this.#settle()
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    const data = this.state.failed ? this.#lastGood : this.props.data
    return data === undefined ? null : <Page data={data} render={this.props.render} />
  }

  #settle(): void {
    if (this.state.failed) return
    this.#lastGood = this.props.data
    this.props.onError(undefined)
  }
}

/** A component of its own: a boundary catches what is thrown below it, not what it throws itself. */
function Page<Data>({data, render}: Pick<PageErrorBoundaryProps<Data>, 'data' | 'render'>): ReactNode {
  return render(data)
}
