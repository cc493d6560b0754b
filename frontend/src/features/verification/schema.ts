import * as v from 'valibot';
import { address } from '~/shared/deploy/address.ts';

export const Wanted = v.object({ appUrl: address });

/** A slash at the end leads to the same app. */
export const isSame = (one: string, other: string | undefined): boolean => trimmed(one) === trimmed(other ?? '');

const trimmed = (given: string): string => given.replace(/\/+$/, '').toLowerCase();
