import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import type { Product, ProductValidation } from '~/shared/api/schema.d.ts';
import { Note } from '~/shared/deploy/Note.tsx';
import { useForm } from '~/shared/lib/useForm.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Form } from '~/shared/ui/Form.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { later } from '~/shared/ui/later.tsx';
import { scheduleProductDeploymentAction, type LaunchWish } from './actions.ts';
import { AppointmentForm, fresh, type Appointment } from './appointment.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import styles from './Launch.module.css';
import { knowDeployment } from './queries.ts';
import { useAppointment } from './useAppointment.ts';

const OtherScheduled = later(() => import('./OtherScheduled.tsx'));

interface ScheduleFormProps {
  readonly product: Product;
  readonly tenant: string;
  readonly validation: ProductValidation;
  readonly isEarly: boolean;
}

/** A launch at a time: what is in the way today may be mended by then, so it is told and stops nobody. */
export default function ScheduleForm({ product, tenant, validation, isEarly }: ScheduleFormProps) {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const { toast } = useAnnounce();
  const { environment } = validation;
  const edited = useAppointment(`launch.${tenant}.${product.id}`, fresh());
  const schedule = useOnce(({ scheduledFor, timezone, offset, notices, ...where }: Appointment & LaunchWish, headers) => {
    const wish = { ...where, ...(offset !== undefined && { offset }) };
    return scheduleProductDeploymentAction(product.id, scheduledFor, timezone, notices, wish, headers);
  });
  const form = useForm(AppointmentForm, async (wanted) => {
    const made = await edited.heard(() => schedule({ ...wanted, environment, sellBeforeLive: isEarly }));
    edited.sent();
    void knowDeployment(client, made);
    toast(`${product.name} is scheduled.`);
    wayOn(paths.launches({ launch: made.id }));
  });
  return (
    <Form
      form={form}
      verb={environment === 'live' ? 'Schedule the launch' : 'Schedule it in the sandbox'}
      pendingLabel="Scheduling…"
      beside={edited.refused !== undefined && <OtherScheduled refused={edited.refused} />}
    >
      {validation.status !== 'passed' && (
        <Note tone="warn" title="Put right by then what is in the way">
          You can choose a time today. If something is still in the way when it comes, the launch is held.
        </Note>
      )}
      <AppointmentFields edited={edited} name={product.name} errorOf={form.errorOf} />
      <WillWait />
    </Form>
  );
}

/** What follows from choosing a time, whatever the time is. */
function WillWait() {
  return (
    <ul className={styles.told} aria-label="Until then">
      <li>Nothing changes at Stripe before that minute. What goes on sale is the product as it is then.</li>
      <li>Everything is checked again a day before, with each reminder, and at that minute.</li>
      <li>If something is in the way then, or it cannot start within half an hour, it is held and you are mailed.</li>
      <li>Until it begins you can move it, cancel it, or put it on sale at once.</li>
    </ul>
  );
}
