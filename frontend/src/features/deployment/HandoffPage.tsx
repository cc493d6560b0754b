import { useState } from 'react';
import { useParams } from 'wouter';
import * as v from 'valibot';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { ApiError } from '~/shared/api/problem.ts';
import type { HandoffAnswer, HandoffTask } from '~/shared/api/schema.d.ts';
import { Facts } from '~/shared/deploy/Note.tsx';
import { SecretInput } from '~/shared/deploy/SecretInput.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import styles from './Deployment.module.css';
import { finish, taskQuery } from './handoffs.ts';

/** One step for somebody without an account. Following the link spends nothing: a person presses. */
export default function HandoffPage() {
  const { token } = useParams<{ token: string }>();
  const task = useQuery(taskQuery(token));
  const [isDone, setDone] = useState(false);
  const { error } = task;
  if (isDone)
    return (
      <Page>
        <PageHeader title="Thank you, it is done" lead="Your answer is in their wizard now. The link does not work any more; you can close this page." />
      </Page>
    );
  if (error instanceof ApiError && error.status === 404 && task.data === undefined)
    return (
      <Page>
        <PageHeader
          title="This link does not work"
          failed
          lead="It is unknown, used, too old, or was taken back. Ask the person who gave it to you for a new one."
        />
      </Page>
    );
  return (
    <Page>
      <Answer of={task} label="Asking what is to do…" lines={8} home={paths.home()}>
        {(asked) => <Task token={token} task={asked} onDone={() => setDone(true)} />}
      </Answer>
    </Page>
  );
}

const text = v.optional(v.string(), '');

/** Who says that it is done without what was asked for would spend the link on nothing. */
const givenFor = ({ fields, appUrl }: HandoffTask) =>
  v.object({
    appUrl: fields.includes('appUrl') && appUrl === undefined ? v.pipe(text, v.nonEmpty('Enter the address of the app.')) : text,
    databaseUrl: fields.includes('databaseUrl') ? v.pipe(text, v.nonEmpty('Paste the database URL.')) : text,
  });

function Task({ token, task, onDone }: { token: string; task: HandoffTask; onDone: () => void }) {
  const answer = useOnce((given: HandoffAnswer, headers) => finish(token, given, headers));
  const form = useForm(givenFor(task), async ({ appUrl, databaseUrl }) => {
    await answer({
      ...(appUrl !== '' && appUrl !== task.appUrl && { appUrl }),
      ...(databaseUrl !== '' && { databaseUrl }),
    });
    onDone();
  });
  const note = task.note === undefined ? [] : [{ name: 'Their note', value: task.note }];
  return (
    <>
      <PageHeader title={`${task.workspace} asks for your help: ${task.title}`} lead={task.task} />
      <Facts facts={[...note, { name: 'The link works until', value: atTime(task.expiresAt) }]} />
      <div className={styles.known}>
        <Form form={form} verb="It is done" pendingLabel="Sending…">
          {task.fields.includes('appUrl') && (
            <Field
              name="appUrl"
              label="Address of the app"
              type="url"
              inputMode="url"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              defaultValue={task.appUrl}
              error={form.errorOf('appUrl')}
            />
          )}
          {task.fields.includes('databaseUrl') && (
            <SecretInput
              name="databaseUrl"
              label="Database URL"
              hint="It is encrypted at once and shown to nobody."
              placeholder="postgresql://user:password@host:5432/name"
              error={form.errorOf('databaseUrl')}
            />
          )}
        </Form>
      </div>
    </>
  );
}
