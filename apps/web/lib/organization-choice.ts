const STORAGE_KEY = 'pairwise.organization';

/** The organization that a person with several works in; without one the API takes the first. */
export function chosenOrganizationId(): string | null {
  try {
    return window.localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function chooseOrganization(id: string | null): void {
  try {
    if (id) window.localStorage.setItem(STORAGE_KEY, id);
    else window.localStorage.removeItem(STORAGE_KEY);
  } catch {
    // A browser that forbids storage keeps working with the first organization.
  }
}
