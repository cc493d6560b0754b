import { useState, type ChangeEvent } from 'react';
import * as v from 'valibot';
import type { ReportAuthenticity } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Field, TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { judge } from './queries.ts';
import styles from './Report.module.css';
import { Pasted } from './schema.ts';
import { Authenticity } from './Signature.tsx';

/** Whether a report was signed here and is unchanged, for whoever was given one. */
export default function VerifyReportPage() {
  const [text, setText] = useState('');
  const [reading, setReading] = useState(false);
  const [answer, setAnswer] = useState<ReportAuthenticity>();
  const form = useForm(v.object({ report: Pasted }), async ({ report }) => {
    setAnswer(undefined);
    setAnswer(await judge(report));
  });
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setReading(true);
    try {
      setText((await target.files?.[0]?.text()) ?? '');
    } finally {
      setReading(false);
    }
  };
  return (
    <Page>
      <PageHeader
        title="Is this report authentic?"
        lead="Paste a report as JSON or choose its file. Livegate says whether it signed it and whether a word was changed since."
      />
      <div className={styles.form}>
        <Form
          form={{ ...form, pending: form.pending || reading }}
          verb="Check the report"
          pendingLabel={reading ? 'Reading the file…' : 'Checking…'}
        >
          <Field
            name="file"
            label="The file (optional)"
            type="file"
            accept="application/json,.json"
            onChange={(event) => void read(event)}
          />
          <TextArea
            name="report"
            label="The report"
            hint="All of it, from the first brace to the last."
            rows={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
            error={form.errorOf('report')}
          />
        </Form>
        {answer !== undefined && <Authenticity answer={answer} />}
      </div>
    </Page>
  );
}
