import { useState } from 'react';
import { Checkbox } from '~/shared/ui/Checkbox.tsx';

interface EarlyProps {
  /** Whether a launch was refused for want of it. */
  readonly isMissing: boolean;
  readonly isEarly: boolean;
  readonly onChange: (early: boolean) => void;
}

/** Offered to those alone whose app is not live yet; it stays while the answer changes. */
export function Early({ isMissing, isEarly, onChange }: EarlyProps) {
  const [isOffered, setOffered] = useState(isEarly);
  if (isMissing && !isOffered) setOffered(true);
  if (!isOffered) return null;
  return (
    <Checkbox
      name="early"
      label="Sell before the app is live"
      hint="People can pay for what they cannot use yet. For a presale, say."
      defaultChecked={isEarly}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
