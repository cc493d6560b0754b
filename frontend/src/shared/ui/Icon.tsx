import type { ReactNode } from 'react';
import styles from './Icon.module.css';

const shapes = {
  gauge: <path d="M4 18a9 9 0 1 1 16 0M12 14l4-5" />,
  gate: <path d="M4 4v16l6-4V8zM20 4v16l-6-4V8z" />,
  checklist: <path d="M10 6h10M10 12h10M10 18h10M4 6l1 1 2-2M4 12l1 1 2-2M4 18l1 1 2-2" />,
  box: <path d="M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9" />,
  calendar: <path d="M5 6h14v14H5zM5 10h14M9 3v4M15 3v4" />,
  chart: <path d="M4 20h16M7 16v-5M12 16V6M17 16v-8" />,
  scroll: <path d="M7 3h10v18l-2.5-1.5L12 21l-2.5-1.5L7 21zM10 8h4M10 12h4" />,
  people: <path d="M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3 2.8 3 5.5" />,
  key: <path d="M8 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 12h9M18 12v4" />,
  sliders: <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />,
  lever: <path d="M4 20h16M7 20v-4h10v4M12 16V9M12 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  cross: <path d="M7 7l10 10M17 7L7 17" />,
  alert: <path d="M12 4l9 16H3zM12 10v4M12 17v.5" />,
  clock: <path d="M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3 2" />,
  minus: <path d="M6 12h12" />,
  arrow: <path d="M5 12h14M13 6l6 6-6 6" />,
  copy: <path d="M9 9h11v11H9zM15 9V4H4v11h5" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Never alone: the word beside it carries the meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className={styles.icon}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}
