import * as v from 'valibot';

export interface Filter {
  readonly event: string;
  readonly actor: string;
  /** Days as a person means them: here, and both included. */
  readonly from: string;
  readonly to: string;
}

const NAMES = ['event', 'actor', 'from', 'to'] as const;
const text = v.optional(v.string(), '');
const day = v.pipe(text, v.regex(/^(\d{4}-\d{2}-\d{2})?$/, 'Enter a day, such as 21 November 2026.'));

export const FilterForm = v.pipe(
  v.object({ event: text, actor: text, from: day, to: day }),
  v.forward(
    v.check(({ from, to }) => from === '' || to === '' || from <= to, 'The last day comes before the first.'),
    ['to'],
  ),
);

export function fromAddress(search: string): Filter {
  const params = new URLSearchParams(search);
  const [event, actor, from, to] = NAMES.map((name) => params.get(name) ?? '');
  return { event: event ?? '', actor: actor ?? '', from: dayOrNothing(from), to: dayOrNothing(to) };
}

const dayOrNothing = (given: string | undefined): string => {
  const parsed = v.safeParse(day, given);
  return parsed.success && !Number.isNaN(Date.parse(`${parsed.output}T00:00`)) ? parsed.output : '';
};

export function toAddress(filter: Filter): string {
  const params = new URLSearchParams(NAMES.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]));
  return params.size === 0 ? '' : `?${params.toString()}`;
}

export const isEmpty = (filter: Filter): boolean => NAMES.every((name) => filter[name] === '');

/** As the API takes it: instants, the last day to its end. */
export function asQuery({ event, actor, from, to }: Filter): Partial<Filter> {
  return {
    ...(event !== '' && { event }),
    ...(actor !== '' && { actor }),
    ...(from !== '' && { from: startOf(from, 0) }),
    ...(to !== '' && { to: startOf(to, 1) }),
  };
}

function startOf(date: string, daysLater: number): string {
  const start = new Date(`${date}T00:00`);
  start.setDate(start.getDate() + daysLater);
  return start.toISOString();
}
