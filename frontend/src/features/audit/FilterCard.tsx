import { useState, type ComponentProps } from 'react';
import { later } from '~/shared/ui/later.tsx';
import styles from './Audit.module.css';
import { isEmpty } from './filter.ts';

const FilterFields = later(() => import('./FilterFields.tsx'));

/** Shut until it is wanted, and open while it is on, so that nobody reads a part and takes it for the whole. */
export function FilterCard(props: ComponentProps<typeof FilterFields>) {
  const isOn = !isEmpty(props.filter);
  const [wanted, setWanted] = useState(isOn);
  return (
    <details className={styles.filter} open={isOn} onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}>
      <summary className={styles.summary}>{isOn ? 'Filtered' : 'Filter'}</summary>
      {wanted && <FilterFields {...props} />}
    </details>
  );
}
