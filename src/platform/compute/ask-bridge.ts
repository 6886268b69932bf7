import type { Remote } from 'comlink';
import type { BridgeSlice } from '../../core/analysis/service.ts';
import type { Reply } from '../../core/engine/service.ts';
import type { ComputeClient, WorkerService } from './api.ts';
import { STOPPED } from './messages.ts';

type Ask = <T>(put: (service: Remote<WorkerService>) => Promise<Reply<T>>) => Promise<Reply<T>>;

/**
 * Asks for bridges slice by slice, so that whatever else is asked goes between two slices. Only the newest goes on; one
 * whose worker died starts again with the next.
 */
export function createBridges(ask: Ask): ComputeClient['bridge'] {
  let newest = 0;
  return async (request, { signal, onProgress } = {}) => {
    const mine = ++newest;
    let slice: BridgeSlice | null = null;
    for (;;) {
      if (signal?.aborted || mine !== newest) {
        const job = slice?.job;
        if (job !== undefined) void ask((it) => it.bridgeStop(job));
        return { ok: false, message: STOPPED };
      }
      const job: number | undefined = slice?.job;
      const reply: Reply<BridgeSlice | null> = await ask<BridgeSlice | null>((it) =>
        job === undefined ? it.bridge(request) : it.bridgeOn(job),
      );
      if (!reply.ok) return reply;
      slice = reply.value;
      if (slice?.state === 'fini') return { ok: true, value: slice.outcome };
      if (slice && mine === newest) onProgress?.(slice.done / slice.total);
    }
  };
}
