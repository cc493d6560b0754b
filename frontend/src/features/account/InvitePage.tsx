import { Door } from './Door.tsx';

export default function InvitePage() {
  return (
    <Door
      title="You are invited"
      lead="Somebody asks you to join their workspace on Livegate. One press and you are a member."
      verb="Join"
      spent="Ask the person who invited you for a new one. If you have joined already, sign in."
    />
  );
}
