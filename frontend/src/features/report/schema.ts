import * as v from 'valibot';
import type { ReportToVerify } from '~/shared/api/schema.d.ts';

const TEXT = 'Paste the whole report, as it was handed out.';
const WHOLE = 'The report or its signature is missing. Paste all of the file.';

const Signed = v.looseObject({
  report: v.looseObject({}),
  signature: v.looseObject({ keyId: v.string(), algorithm: v.string(), value: v.string() }),
});

/** Whatever the text says goes to the judge word for word: a changed report may have any form. */
export const Pasted = v.pipe(
  v.optional(v.string(), ''),
  v.nonEmpty(TEXT),
  v.rawTransform(({ dataset, addIssue, NEVER }): ReportToVerify => {
    const read = v.safeParse(Signed, parsed(dataset.value));
    if (!read.success) {
      addIssue({ message: parsed(dataset.value) === undefined ? TEXT : WHOLE });
      return NEVER;
    }
    const { report, signature } = read.output;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server takes any report and says what is wrong with it
    return { report, signature } as unknown as ReportToVerify;
  }),
);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
