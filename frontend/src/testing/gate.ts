import { vi } from 'vitest';
import type { DeployConfig, Gate } from '~/shared/api/schema.d.ts';
import { finding } from './deploy.ts';
import { untouched } from './server.ts';

export { finding };

export const APP = 'https://app.acme.example';

export const configured = (more: Partial<DeployConfig> = {}): DeployConfig => ({
  ...untouched,
  revision: 3,
  provider: 'render',
  appUrl: APP,
  status: 'configured',
  ...more,
});

export const gate = (verdict: Gate['verdict'], more: Partial<Gate> = {}): Gate => ({
  verdict,
  reasons: [],
  findings: [finding('VerificationPassed', verdict === 'go' ? 'passed' : 'failed')],
  revision: 3,
  appUrl: APP,
  judgedAt: '2026-11-21T10:00:00Z',
  ...more,
});

/** jsdom knows no server-sent events. */
export class Stream extends EventTarget {
  static latest: Stream | undefined;
  static readonly CLOSED = 2;
  readyState = 1;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    Stream.latest = this;
  }
  close() {
    this.readyState = Stream.CLOSED;
  }
  say(state: object) {
    this.dispatchEvent(new MessageEvent('state', { data: JSON.stringify(state) }));
  }
}

export function playStreams() {
  Stream.latest = undefined;
  vi.stubGlobal('EventSource', Stream);
}
