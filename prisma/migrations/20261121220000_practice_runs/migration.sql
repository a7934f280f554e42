-- What a candidate tries before the start is nobody else's, and no part of the interview.
ALTER TABLE "execution" ADD COLUMN "practice" BOOLEAN NOT NULL DEFAULT false;

-- The room is not told how long a practice run waits.
DROP FUNCTION find_waiting_executions(timestamptz, int);
CREATE FUNCTION find_waiting_executions(queued_before timestamptz, at_most int)
  RETURNS TABLE (
    organization_id uuid, execution_id uuid, session_id uuid, kind text, environment text,
    attempt int, session_status text
  )
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT e.organization_id, e.id, e.session_id, e.kind, e.environment, e.attempt, s.status
  FROM execution e JOIN interview_session s ON s.id = e.session_id
  WHERE e.status = 'queued' AND e.queued_at < queued_before AND NOT e.practice
  ORDER BY e.queued_at
  LIMIT at_most
$$;
GRANT CREATE ON SCHEMA public TO pairwise_maintenance;
REVOKE ALL ON FUNCTION find_waiting_executions(timestamptz, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_waiting_executions(timestamptz, int) TO pairwise_app;
ALTER FUNCTION find_waiting_executions(timestamptz, int) OWNER TO pairwise_maintenance;
REVOKE CREATE ON SCHEMA public FROM pairwise_maintenance;
