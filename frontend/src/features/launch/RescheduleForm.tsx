import { useLocation } from 'wouter';
import { paths } from '~/app/paths.ts';
import { useOnce } from '~/shared/api/idempotency.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useWhileHere } from '~/shared/lib/useWhileHere.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Card } from '~/shared/ui/Card.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import { useAnnounce } from '~/shared/ui/LiveRegion.tsx';
import { later } from '~/shared/ui/later.tsx';
import { rescheduleDeployment } from './actions.ts';
import { AppointmentForm, draftOf, type Appointment } from './appointment.ts';
import { AppointmentFields } from './AppointmentFields.tsx';
import { knowDeployment } from './queries.ts';
import { useAppointment } from './useAppointment.ts';
import { isHeld, whenWords, type Scheduled } from './words.ts';

const NextSafeSlot = later(() => import('./NextSafeSlot.tsx'));

interface RescheduleFormProps {
  readonly deployment: Scheduled;
  readonly name: string;
}

/** The same launch at another time. */
export default function RescheduleForm({ deployment, name }: RescheduleFormProps) {
  const { id, schedule } = deployment;
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const wayOn = useWhileHere(navigate);
  const { toast } = useAnnounce();
  const edited = useAppointment(`launch.${id}`, draftOf(schedule));
  const move = useOnce((to: Appointment, headers) => rescheduleDeployment(id, to, headers));
  const form = useForm(AppointmentForm, async (wanted) => {
    const moved = await edited.heard(() => move(wanted));
    edited.sent();
    void knowDeployment(client, moved);
    if (moved.schedule !== undefined) toast(`${name} goes on sale on ${whenWords(moved.schedule.instant, moved.schedule.timezone)}.`);
    wayOn(paths.launches({ launch: id }), { replace: true });
  });
  return (
    <Card title="Another time">
      {!isHeld(deployment) && (
        <div>
          <NextSafeSlot deployment={deployment} name={name} />
        </div>
      )}
      <Form
        form={form}
        verb="Move the launch"
        pendingLabel="Moving…"
        beside={
          <LinkButton href={paths.launches({ launch: id })} look="quiet">
            Leave it as it is
          </LinkButton>
        }
      >
        <AppointmentFields edited={edited} name={name} errorOf={form.errorOf} />
      </Form>
    </Card>
  );
}
