import { Note } from '~/shared/deploy/Note.tsx';

export function ForMembers() {
  return (
    <Note title="You can look, and not launch">
      You are a member of this workspace. Its owners and admins put products on sale; ask one of them.
    </Note>
  );
}
