import App from '~/app/App.tsx';
import { rumour } from '~/features/beta/beta.ts';

export const Gossip = () => (
  <p>
    {rumour} <App />
  </p>
);
