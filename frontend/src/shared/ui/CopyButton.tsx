import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { useAnnounce } from './LiveRegion.tsx';

const SHOWN_FOR = 2000;

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the announcement: never the value itself. */
  readonly what: string;
  readonly onCopied?: () => void;
}

export function CopyButton({ text, what, onCopied }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  const { announce } = useAnnounce();
  useEffect(() => {
    if (state === 'ready') return undefined;
    const clock = setTimeout(() => setState('ready'), SHOWN_FOR);
    return () => clearTimeout(clock);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      announce(`${what} copied`);
      onCopied?.();
    } catch {
      setState('refused');
      announce(`${what} could not be copied. Select the text and copy it by hand.`);
    }
  };
  const label = { ready: 'Copy', copied: 'Copied', refused: 'Copy by hand' }[state];
  return (
    <Button look="secondary" onClick={() => void copy()} aria-label={`${label} ${what}`}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} />
      {label}
    </Button>
  );
}
