import type pg from 'pg';

interface RoleFacts {
  name: string;
  isSuperuser: boolean;
  canBypass: boolean;
  ownsTables: boolean;
  canBecomeBypassing: boolean;
}

/** A role that owns tables or can bypass row-level security would void every policy: refuse it. */
export async function assertHarmlessRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<RoleFacts>(`
    SELECT r.rolname AS "name", r.rolsuper AS "isSuperuser", r.rolbypassrls AS "canBypass",
      EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relowner = r.oid) AS "ownsTables",
      EXISTS (SELECT 1 FROM pg_roles other WHERE other.oid <> r.oid
              AND (other.rolsuper OR other.rolbypassrls)
              AND pg_has_role(r.oid, other.oid, 'SET')) AS "canBecomeBypassing"
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (!role) throw new Error('The database did not say which role this connection has.');
  const faults = [
    role.isSuperuser && 'is a superuser',
    role.canBypass && 'can bypass row-level security',
    role.ownsTables && 'owns tables',
    role.canBecomeBypassing && 'can become a role that bypasses row-level security',
  ].filter((fault) => fault !== false);
  if (faults.length === 0) return;
  throw new Error(
    `The database role "${role.name}" ${faults.join(' and ')}; ` +
      'connect as pairwise_app (see infra/postgres).',
  );
}
