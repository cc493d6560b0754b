import { Door } from './Door.tsx';

export default function LoginLinkPage() {
  return (
    <Door
      title="Welcome back"
      lead="One press and you are in. The link works once."
      verb="Sign in"
      spent="A new one takes a minute."
    />
  );
}
