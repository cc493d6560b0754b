import { useId, useState } from 'react';
import { paths } from '~/app/paths.ts';
import type { ChangeWindow } from '~/shared/api/schema.d.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { Button } from '~/shared/ui/Button.tsx';
import { More } from '~/shared/ui/More.tsx';
import { later } from '~/shared/ui/later.tsx';
import { OneWindow } from './OneWindow.tsx';
import { windowsQuery } from './queries.ts';
import styles from './Window.module.css';

const WindowForm = later(() => import('./WindowForm.tsx'));
const DeleteWindow = later(() => import('./DeleteWindow.tsx'));

type Open = { readonly kind: 'none' | 'add' } | { readonly kind: 'edit' | 'delete'; readonly one: ChangeWindow };

export function WindowList({ canChange }: { canChange: boolean }) {
  const heading = useId();
  const list = useInfiniteQuery(windowsQuery);
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          Windows and freezes
        </h2>
        {canChange && open.kind !== 'add' && (
          <Button look="secondary" onClick={() => setOpen({ kind: 'add' })}>
            Add a window
          </Button>
        )}
      </div>
      {open.kind === 'add' && (
        <div className={styles.edited}>
          <WindowForm one={undefined} onDone={close} />
        </div>
      )}
      <Answer of={list} label="Asking for the windows…" lines={4} home={paths.dashboard()}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          if (all.length === 0) return <p className={styles.soft}>There is no window yet, so changes may go out at any time.</p>;
          return (
            <ul className={styles.list}>
              {all.map((one) =>
                open.kind === 'edit' && open.one.id === one.id ? (
                  <li key={one.id} className={styles.edited}>
                    <WindowForm one={one} onDone={close} />
                  </li>
                ) : (
                  <li key={one.id} className={styles.row}>
                    <OneWindow one={one} />
                    {canChange && (
                      <div className={styles.buttons}>
                        <Button look="quiet" aria-label={`Edit ${one.reason}`} onClick={() => setOpen({ kind: 'edit', one })}>
                          Edit
                        </Button>
                        <Button look="quiet" aria-label={`Delete ${one.reason}`} onClick={() => setOpen({ kind: 'delete', one })}>
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
      <More of={list} verb="Show older windows" />
      {open.kind === 'delete' && <DeleteWindow one={open.one} onClose={close} />}
    </section>
  );
}
