import { useId, useState, type ComponentType } from 'react';
import { paths } from '~/app/paths.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { More, type Paged } from '~/shared/ui/More.tsx';
import { later } from '~/shared/ui/later.tsx';
import styles from './Content.module.css';

const DeleteDialog = later(() => import('./DeleteDialog.tsx'));

interface Row {
  readonly id: string;
}

/** What useInfiniteQuery answers. */
interface Listed<R> extends Paged {
  readonly data: { readonly pages: readonly { readonly items: readonly R[] }[] } | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => Promise<unknown>;
}

interface CollectionProps<R extends Row> {
  readonly title: string;
  /** One of them, as in "Add a post". */
  readonly one: string;
  readonly empty: string;
  readonly list: Listed<R>;
  readonly canChange: boolean;
  readonly nameOf: (row: R) => string;
  readonly Shown: ComponentType<{ readonly row: R }>;
  readonly Form: ComponentType<{ readonly row: R | undefined; readonly onDone: () => void }>;
  readonly onDelete: (row: R) => Promise<void>;
}

type Open<R> = { readonly kind: 'none' | 'add' } | { readonly kind: 'edit' | 'delete'; readonly row: R };

/** A short list of a workspace's own things: seen by all, changed in its place by those who may. */
export function Collection<R extends Row>(props: CollectionProps<R>) {
  const { title, one, empty, list, canChange, nameOf, Shown, Form, onDelete } = props;
  const heading = useId();
  const [open, setOpen] = useState<Open<R>>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  return (
    <section className={styles.collection} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {title}
        </h2>
        {canChange && open.kind !== 'add' && (
          <Button look="secondary" onClick={() => setOpen({ kind: 'add' })}>
            Add a {one}
          </Button>
        )}
      </div>
      {open.kind === 'add' && <div className={styles.edited}><Form row={undefined} onDone={close} /></div>}
      <Answer of={list} label={`Asking for the ${title.toLowerCase()}…`} lines={3} home={paths.settings()}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <p className={styles.soft}>{empty}</p>;
          return (
            <ul className={styles.list}>
              {rows.map((row) =>
                open.kind === 'edit' && open.row.id === row.id ? (
                  <li key={row.id} className={styles.edited}>
                    <Form row={row} onDone={close} />
                  </li>
                ) : (
                  <li key={row.id} className={styles.row}>
                    <div className={styles.words}>
                      <Shown row={row} />
                    </div>
                    {canChange && (
                      <div className={styles.buttons}>
                        <Button look="quiet" aria-label={`Edit ${nameOf(row)}`} onClick={() => setOpen({ kind: 'edit', row })}>
                          Edit
                        </Button>
                        <Button
                          look="quiet"
                          aria-label={`Delete ${nameOf(row)}`}
                          onClick={() => setOpen({ kind: 'delete', row })}
                        >
                          Delete
                        </Button>
                      </div>
                    )}
                  </li>
                ),
              )}
            </ul>
          );
        }}
      </Answer>
      <More of={list} verb={`Show older ${title.toLowerCase()}`} />
      {open.kind === 'delete' && (
        <DeleteDialog name={nameOf(open.row)} onDelete={() => onDelete(open.row)} onClose={close} />
      )}
    </section>
  );
}
