import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reportConnection } from './connection.js';
import { apiKeys } from './keys.js';
import { request } from './request.js';
import type { EventName, Progress, Report, ServerEvents } from './types.js';
import { withoutReport, withReport } from './updates.js';

const delays = [1_000, 2_000, 4_000, 8_000] as const;

/**
 * Listens to the server for as long as the frame stands, and puts what it says into the cache. A lost connection is
 * taken up again; what was missed meanwhile is asked for.
 */
export function useServerEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let stopped = false;

    const connect = () => {
      source = new EventSource('/api/events');
      source.onopen = () => {
        reportConnection('online');
        if (failures > 0) void client.invalidateQueries();
        failures = 0;
      };
      source.onerror = () => {
        source?.close();
        // Only a plain request tells a server that is gone from one that does not know us.
        void request('/health').then(undefined, () => undefined);
        if (stopped) return;
        timer = setTimeout(connect, delays[Math.min(failures, delays.length - 1)]);
        failures += 1;
      };
      const batch = new ReportBatch(client);
      listen(source, 'report', (report) => batch.add(report));
      listen(source, 'removed', ({ id }) => {
        batch.forget(id);
        client.setQueryData<Report[]>(apiKeys.reports, (reports) => reports && withoutReport(reports, id));
        outdate(client);
      });
      listen(source, 'progress', (progress) => client.setQueryData<Progress>(apiKeys.progress, progress));
    };
    connect();
    return () => {
      stopped = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [client]);
}

function listen<Name extends EventName>(
  source: EventSource,
  name: Name,
  take: (data: ServerEvents[Name]) => void,
): void {
  source.addEventListener(name, (event: MessageEvent<string>) => take(JSON.parse(event.data) as ServerEvents[Name]));
}

/** Hundreds of reports may change in a second; the list is drawn anew at most ten times in it. */
class ReportBatch {
  private readonly changed = new Map<string, Report>();
  /** What was said of a report before it was removed may arrive after that, and must not bring it back. */
  private readonly removed = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  add(report: Report): void {
    if (this.removed.has(report.id)) return;
    this.changed.set(report.id, report);
    this.timer ??= setTimeout(() => this.flush(), 100);
  }

  forget(id: string): void {
    this.removed.add(id);
    this.changed.delete(id);
  }

  private flush(): void {
    this.timer = undefined;
    const changed = [...this.changed.values()];
    this.changed.clear();
    this.client.setQueryData<Report[]>(apiKeys.reports, (reports) => reports && changed.reduce(withReport, reports));
    for (const report of changed) {
      const known = this.client.getQueryData<Report>(apiKeys.report(report.id));
      this.client.setQueryData<Report>(apiKeys.report(report.id), report);
      // A review that was made anew replaces the one on show; a decision alone does not.
      if (known !== undefined && known.reviewedAt !== report.reviewedAt && report.state === 'done') {
        void this.client.invalidateQueries({ queryKey: apiKeys.review(report.id) });
      }
    }
    outdate(this.client);
  }
}

/** What is computed over all reports is asked for again when it is next shown. */
const outdate = (client: QueryClient): void => {
  void client.invalidateQueries({ queryKey: apiKeys.groups, refetchType: 'none' });
  void client.invalidateQueries({ queryKey: apiKeys.summary, refetchType: 'none' });
};

/** How far the reviews are, as the server said last. */
export const useProgress = (): Progress | undefined =>
  useQuery<Progress>({
    queryKey: apiKeys.progress,
    enabled: false,
    queryFn: () => ({ waiting: 0, running: 0, done: 0 }),
  }).data;
