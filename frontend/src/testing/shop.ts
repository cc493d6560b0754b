import type {
  DeploymentStatus,
  LaunchSchedule,
  Product,
  ProductDeployment,
  ProductValidation,
  StepStatus,
  ValidationResult,
} from '~/shared/api/schema.d.ts';

export const gold = (more: Partial<Product> = {}): Product => ({
  id: 'p1',
  name: 'Gold',
  description: '',
  prices: [
    { lookupKey: 'gold_monthly', amount: 1900, currency: 'eur', decimals: 2, interval: 'month' },
    { lookupKey: 'gold_once', amount: 5000, currency: 'jpy', decimals: 0 },
  ],
  createdAt: '2026-11-21T10:00:00Z',
  updatedAt: '2026-11-21T10:00:00Z',
  ...more,
});

export const result = (check: string, status: ValidationResult['status'], more: Partial<ValidationResult> = {}): ValidationResult => ({
  check,
  title: `${check} holds`,
  status,
  strict: true,
  message: `Said of ${check}.`,
  fix: [],
  ...more,
});

export const validation = (results: readonly ValidationResult[], more: Partial<ProductValidation> = {}): ProductValidation => ({
  productId: 'p1',
  environment: 'live',
  status: results.some(({ status, strict }) => status === 'failed' && strict) ? 'failed' : 'passed',
  validationResults: [...results],
  changes: [],
  orphans: [],
  telling: 'checksFirst',
  ...more,
});

const STEPS = [
  ['validate', 'Check that everything is in place'],
  ['plan', 'See what has to change at Stripe'],
  ['change', 'Change products and prices at Stripe'],
  ['verify', 'Look whether Stripe sells what was wanted'],
] as const;

/** A launch whose steps stand as said, in their order; those not said are still to do. */
export const deployment = (
  deploymentStatus: DeploymentStatus,
  steps: readonly StepStatus[],
  more: Partial<ProductDeployment> = {},
): ProductDeployment => ({
  id: 'd1',
  tenantId: 't1',
  productId: 'p1',
  productName: 'Gold',
  environment: 'live',
  sellBeforeLive: false,
  deploymentStatus,
  progressPercentage: 30,
  progressMessage: 'Create the product Gold',
  createdAt: '2026-11-21T10:00:00Z',
  leadsBack: false,
  canRollBack: deploymentStatus === 'completed',
  steps: STEPS.map(([name, title], place) => ({ name, title, status: steps[place] ?? 'pending', percent: 0 })),
  ...more,
});

/** Waits for nine o'clock in Berlin, long after every test. */
export const scheduled = (schedule: Partial<LaunchSchedule> = {}, more: Partial<ProductDeployment> = {}): ProductDeployment => ({
  ...deployment('scheduled', []),
  progressPercentage: 0,
  progressMessage: 'Waits for its time',
  steps: [],
  schedule: {
    state: 'waiting',
    instant: '2099-06-01T07:00:00Z',
    localDateTime: '2099-06-01T09:00:00',
    timezone: 'Europe/Berlin',
    offset: '+02:00',
    expiresAfter: 'PT30M',
    notificationSettings: { emailNotifications: true, reminderBeforeMinutes: [30] },
    ...schedule,
  },
  ...more,
});

/** Its time has come and gone. */
export const held = (): ProductDeployment =>
  scheduled(
    {
      state: 'held',
      instant: '2026-11-20T08:00:00Z',
      localDateTime: '2026-11-20T09:00:00',
      offset: '+01:00',
      heldAt: '2026-11-20T08:00:01Z',
      heldReason: 'Stock is counted.',
    },
    { progressMessage: 'Held, and nothing was changed at Stripe' },
  );
