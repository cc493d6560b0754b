import { Component, type ReactNode } from 'react';
import { CrashPage } from './pages/CrashPage.tsx';

interface ErrorBoundaryProps {
  /** Another place is another try: a page that broke must not take the navigation with it. */
  readonly place: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly broken: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { broken: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { broken: true };
  }

  override componentDidUpdate(before: ErrorBoundaryProps, was: ErrorBoundaryState): void {
    // oxlint-disable-next-line react/no-did-update-set-state -- once a move, and only after a crash
    if (was.broken && before.place !== this.props.place) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <CrashPage /> : this.props.children;
  }
}
