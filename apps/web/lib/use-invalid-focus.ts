import { useEffect, useRef } from 'react';
import type { FieldErrors } from './form-issues';

/** After a refused form the keyboard stands in the first field that needs a change. */
export function useInvalidFocus(errors: FieldErrors) {
  const formRef = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid]')?.focus();
  }, [errors]);
  return formRef;
}
