import { useOnce } from '~/shared/api/idempotency.ts';
import type { Fixture } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, Select } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { addFixture, changeFixture, fixturesQuery } from './queries.ts';
import { FixtureForm as Schema } from './schema.ts';
import { STATUSES, statusWords } from './words.ts';

interface FixtureFormProps {
  readonly row: Fixture | undefined;
  readonly onDone: () => void;
}

export default function FixtureForm({ row: fixture, onDone }: FixtureFormProps) {
  const client = useQueryClient();
  const add = useOnce(addFixture);
  const form = useForm(Schema, async ({ status, ...wish }) => {
    await (fixture === undefined ? add(wish) : changeFixture(fixture.id, { ...wish, ...(status !== undefined && { status }) }));
    await client.invalidateQueries(fixturesQuery);
    onDone();
  });
  return (
    <Form
      form={form}
      verb={fixture === undefined ? 'Add the fixture' : 'Save the fixture'}
      beside={
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <Field name="date" label="Day" type="date" defaultValue={fixture?.date} error={form.errorOf('date')} />
      <Field
        name="homeTeam"
        label="Home team"
        autoComplete="off"
        defaultValue={fixture?.homeTeam}
        error={form.errorOf('homeTeam')}
      />
      <Field
        name="awayTeam"
        label="Away team"
        autoComplete="off"
        defaultValue={fixture?.awayTeam}
        error={form.errorOf('awayTeam')}
      />
      {fixture !== undefined && (
        <Select name="status" label="Status" defaultValue={fixture.status} error={form.errorOf('status')}>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWords[status]}
            </option>
          ))}
        </Select>
      )}
    </Form>
  );
}
