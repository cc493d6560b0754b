import { useState } from 'react';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { RecurringLaunch } from '~/shared/api/schema.d.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { More } from '~/shared/ui/More.tsx';
import { later } from '~/shared/ui/later.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { productNamesQuery } from '../queries.ts';
import { Deeds } from './Deeds.tsx';
import { OneRecurring } from './OneRecurring.tsx';
import { recurringQuery } from './queries.ts';
import styles from './Recurring.module.css';

const RecurringForm = later(() => import('./RecurringForm.tsx'));
const DeleteRecurring = later(() => import('./DeleteRecurring.tsx'));

type Open = { readonly kind: 'none' | 'add' } | { readonly kind: 'edit' | 'delete'; readonly one: RecurringLaunch };

/** Launches that come again and again, each with its next dates. */
export default function RecurringLaunches() {
  const canChange = mayChange(useMe());
  const list = useInfiniteQuery(recurringQuery);
  const names = useQuery(productNamesQuery);
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  const nameOf = ({ productId }: RecurringLaunch) => names.data?.get(productId) ?? 'A product';
  return (
    <div className={styles.section}>
      <PageHeader
        title="Launches that recur"
        lead="Each puts a product on sale as it is on that day, at the same hour of the clock in its zone."
        back={{ href: paths.launches(), label: 'All launches' }}
      />
      {canChange && open.kind !== 'add' && (
        <div>
          <Button look="secondary" onClick={() => setOpen({ kind: 'add' })}>
            Let a launch recur
          </Button>
        </div>
      )}
      {open.kind === 'add' && (
        <div className={styles.edited}>
          <RecurringForm one={undefined} names={names.data ?? new Map()} onDone={close} />
        </div>
      )}
      <Answer of={list} label="Asking for the launches that recur…" lines={4} home={paths.launches()}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0) return open.kind === 'add' ? null : <Nothing />;
          return (
            <ul className={styles.list}>
              {all.map((one) =>
                open.kind === 'edit' && open.one.id === one.id ? (
                  <li key={one.id} className={styles.edited}>
                    <RecurringForm one={one} names={names.data ?? new Map()} onDone={close} />
                  </li>
                ) : (
                  <li key={one.id} className={styles.row}>
                    <OneRecurring one={one} name={nameOf(one)} />
                    {canChange && (
                      <Deeds
                        one={one}
                        name={nameOf(one)}
                        onEdit={() => setOpen({ kind: 'edit', one })}
                        onDelete={() => setOpen({ kind: 'delete', one })}
                      />
                    )}
                  </li>
                ),
              )}
            </ul>
          );
        }}
      </Answer>
      <More of={list} />
      {open.kind === 'delete' && <DeleteRecurring one={open.one} name={nameOf(open.one)} onClose={close} />}
    </div>
  );
}

function Nothing() {
  return (
    <EmptyState title="No launch recurs yet">
      <p>Let one recur, and what you have edited until then goes on sale by itself.</p>
    </EmptyState>
  );
}
