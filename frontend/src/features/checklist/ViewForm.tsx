import type { ChecklistScore } from '~/shared/api/schema.d.ts';
import { Select } from '~/shared/ui/Field.tsx';
import styles from './Checklist.module.css';
import { PHASES, phaseWords, SHOWN, shownWords, type View } from './view.ts';

interface ViewFormProps {
  readonly view: View;
  readonly score: ChecklistScore;
  readonly onView: (view: View) => void;
}

export function ViewForm({ view, score, onView }: ViewFormProps) {
  const count = (phase: string) => {
    const known = score.phases.find((one) => one.phase === phase);
    return known === undefined ? '' : ` (${known.done} of ${known.of})`;
  };
  return (
    <div className={styles.view} data-print="none">
      <Select
        name="show"
        label="Show"
        value={view.show}
        onChange={({ currentTarget }) => onView({ ...view, show: SHOWN.find((one) => one === currentTarget.value) ?? 'open' })}
      >
        {SHOWN.map((one) => (
          <option key={one} value={one}>
            {shownWords[one]}
          </option>
        ))}
      </Select>
      <Select
        name="phase"
        label="When it is needed"
        value={view.phase ?? ''}
        onChange={({ currentTarget }) => onView({ ...view, phase: PHASES.find((one) => one === currentTarget.value) })}
      >
        <option value="">At any time</option>
        {PHASES.map((one) => (
          <option key={one} value={one}>
            {phaseWords[one] + count(one)}
          </option>
        ))}
      </Select>
    </div>
  );
}
