'use client';

import { limits } from '@pairwise/contracts';
import { Button, Field, Input } from '@pairwise/ui';
import { apiGet } from '@/lib/api';
import { meSchema } from '@pairwise/contracts';

export default function Home() {
  return (
    <main>
      <Field label="x">
        <Input />
      </Field>
      <Button onClick={() => apiGet('/me', meSchema)}>{limits.titleCharacters}</Button>
    </main>
  );
}
