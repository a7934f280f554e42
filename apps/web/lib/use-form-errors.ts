import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldErrors } from './form-issues';

/**
 * Objections to a form. After a refusal the keyboard stands in the first field that needs a
 * change; a field's objection goes as soon as the field is touched again.
 */
export function useFormErrors() {
  const formRef = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [refusals, setRefusals] = useState(0);

  useEffect(() => {
    if (refusals === 0) return;
    const invalid = '[aria-invalid="true"], [data-invalid]';
    formRef.current?.querySelector<HTMLElement>(invalid)?.focus();
  }, [refusals]);

  const refuse = useCallback((found: FieldErrors) => {
    setErrors(found);
    setRefusals((count) => count + 1);
  }, []);
  const accept = useCallback(() => setErrors({}), []);
  const forget = useCallback((path: string) => {
    setErrors((now) => {
      const kept = Object.entries(now).filter(
        ([key]) => key !== path && !key.startsWith(`${path}.`),
      );
      return kept.length === Object.keys(now).length ? now : Object.fromEntries(kept);
    });
  }, []);

  return { formRef, errors, refuse, accept, forget };
}
