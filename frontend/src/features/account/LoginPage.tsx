import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '~/shared/lib/useDraft.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { ErrorSummary } from '~/shared/ui/ErrorSummary.tsx';
import { Field } from '~/shared/ui/Field.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { useSignedInElsewhere } from '~/shared/lib/elsewhere.ts';
import styles from './Login.module.css';
import { safeNext } from './next.ts';
import { requestLink } from './queries.ts';
import { SignIn } from './schema.ts';

export default function LoginPage() {
  const next = safeNext(new URLSearchParams(useSearch()).get('next'));
  const [, navigate] = useLocation();
  const [sentTo, setSentTo] = useState<string>();
  const wayBack = useDraft('login.next', undefined);
  useSignedInElsewhere(() => navigate(next, { replace: true }));
  const form = useForm(SignIn, async ({ email }) => {
    await requestLink(email);
    wayBack.keep(next);
    setSentTo(email);
  });
  if (sentTo !== undefined) return <Sent to={sentTo} onAnother={() => setSentTo(undefined)} />;
  return (
    <form className={styles.door} noValidate onSubmit={form.onSubmit}>
      {form.refused !== undefined && <ErrorSummary error={form.refused} />}
      <PageHeader
        title="Sign in"
        failed={form.refused !== undefined}
        lead="There is no password. We mail you a link, and the link signs you in."
      />
      <Field
        name="email"
        label="Your e-mail address"
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        error={form.errorOf('email')}
      />
      <div>
        <Button type="submit" pending={form.pending} pendingLabel="Sending…">
          Mail me a link
        </Button>
      </div>
    </form>
  );
}

/** Says the same whether there is such a person or not: nobody learns here who belongs to Livegate. */
function Sent({ to, onAnother }: { to: string; onAnother: () => void }) {
  return (
    <div className={styles.door}>
      <Page>
        <PageHeader
          title="Look into your mail"
          lead={
            <>
              If <strong className={styles.address}>{to}</strong> is known here, a link is on its way. It works once,
              within 15 minutes.
            </>
          }
        />
        <p className={styles.soft}>
          You may open it in another tab: this one notices and goes on. Nothing after a minute? Look into the spam
          folder, or check the address.
        </p>
        <div>
          <Button look="secondary" onClick={onAnother}>
            Use another address
          </Button>
        </div>
      </Page>
    </div>
  );
}
