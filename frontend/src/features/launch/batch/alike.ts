import { paths } from '~/app/paths.ts';
import type { BatchValidation, ValidationResult } from '~/shared/api/schema.d.ts';

const isSame = (one: ValidationResult) => (other: ValidationResult) =>
  other.check === one.check && other.status === one.status && other.message === one.message;

const isOfTheProduct = ({ fix }: ValidationResult): boolean => fix.some(({ value }) => value === paths.products());

/** What holds back every product alike, and lies with none of them: it is said once. */
export function alike(items: BatchValidation['items']): readonly ValidationResult[] {
  const [first, ...others] = items;
  if (first === undefined || others.length === 0) return [];
  return first.validationResults
    .filter((one) => (one.status === 'failed' || one.status === 'error') && !isOfTheProduct(one))
    .filter((one) => others.every(({ validationResults }) => validationResults.some(isSame(one))));
}

export const without = (results: readonly ValidationResult[], said: readonly ValidationResult[]): readonly ValidationResult[] =>
  results.filter((result) => !said.some(isSame(result)));
