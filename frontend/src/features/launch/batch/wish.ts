import type { BatchWish, LaunchTemplate } from '~/shared/api/schema.d.ts';

export type WholeWish = Required<Omit<BatchWish, 'templateId'>>;

/** What a batch is to be stands in the address, so that it outlives a reload and a way to what has to be put right. */
export function wishIn(asked: URLSearchParams): WholeWish {
  const environment = asked.get('in') === 'sandbox' ? 'sandbox' : 'live';
  return {
    productIds: [...new Set((asked.get('products') ?? '').split(',').filter((id) => id !== ''))],
    environment,
    sellBeforeLive: environment === 'live' && asked.get('early') === 'yes',
    stopOnFailure: asked.get('onward') !== 'yes',
  };
}

type Settings = Pick<LaunchTemplate, 'environment' | 'sellBeforeLive' | 'stopOnFailure'>;

/** The other way round; what is as usual is not said. */
export function settingsAsked({ environment, sellBeforeLive, stopOnFailure }: Settings): Readonly<Record<string, string>> {
  const asked: Record<string, string> = {};
  if (environment === 'sandbox') asked['in'] = 'sandbox';
  else if (sellBeforeLive) asked['early'] = 'yes';
  if (!stopOnFailure) asked['onward'] = 'yes';
  return asked;
}

/** One place earlier; the first stays where it is. */
export function earlier(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  return at < 1 ? [...ids] : [...ids.slice(0, at - 1), id, ...ids.slice(at - 1, at), ...ids.slice(at + 1)];
}
