import { useOnce } from '~/shared/api/idempotency.ts';
import type { Checklist, FactsReport } from '~/shared/api/schema.d.ts';
import * as v from 'valibot';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { saveFile } from '~/shared/lib/saveFile.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import styles from './Checklist.module.css';
import { asCsv, asMarkdown } from './exporting.ts';
import { checklistQuery, report } from './queries.ts';

export default function TakeAlong({ list, mayChange }: { list: Checklist; mayChange: boolean }) {
  return (
    <div data-print="none" className={styles.cards}>
      <Card title="Take it with you">
        <div className={styles.buttons}>
          <Button look="secondary" onClick={() => saveFile('checklist.md', asMarkdown(list), 'text/markdown')}>
            Export Markdown
          </Button>
          <Button look="secondary" onClick={() => saveFile('checklist.csv', asCsv(list), 'text/csv')}>
            Export CSV
          </Button>
          <Button look="secondary" onClick={() => window.print()}>
            Print
          </Button>
        </div>
      </Card>
      {mayChange && <ImportCard />}
    </div>
  );
}

const isReport = (text: string): boolean => {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && 'facts' in read;
  } catch {
    return false;
  }
};

const Result = v.object({
  result: v.pipe(v.string(), v.check(isReport, 'Paste the JSON of a result, such as {"facts":[{"id":"ci.smoke","status":"passed"}]}')),
});

function ImportCard() {
  const client = useQueryClient();
  const { toast } = useAnnounce();
  const send = useOnce(report);
  const form = useForm(Result, async ({ result }) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the API says which part of it is wrong
    const { taken } = await send(JSON.parse(result) as FactsReport);
    await client.invalidateQueries(checklistQuery);
    toast(taken === 1 ? 'One fact was taken.' : `${taken} facts were taken.`);
  });
  return (
    <Card title="Import the result of a pipeline">
      <p className={styles.soft}>A build can report its results by itself, with an API token that may “Report facts”. Or paste one here.</p>
      <Form form={form} verb="Import">
        <TextArea name="result" label="Result as JSON" spellCheck={false} autoCapitalize="none" error={form.errorOf('result')} />
      </Form>
    </Card>
  );
}
