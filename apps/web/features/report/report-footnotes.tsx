import type { Report } from '@pairwise/contracts';
import { formatDateTime } from '@/lib/format';
import { environmentLabel } from '@/lib/labels';

/** What a reader needs to run the same grading again. */
export function ReportFootnotes({ report }: { report: Report }) {
  const graded = report.questions.flatMap(({ title, best }) => (best ? [{ title, best }] : []));
  return (
    <footer className="border-t border-line pt-4 text-xs leading-relaxed text-muted">
      <p>Made on {formatDateTime(report.generatedAt)}.</p>
      {graded.length > 0 ? (
        <ul className="mt-1">
          {graded.map(({ title, best }) => (
            <li key={best.id}>
              {title}: environment {environmentLabel(best.environment)}
              {best.imageDigest ? (
                <>
                  , image <code className="font-mono break-all">{best.imageDigest}</code>
                </>
              ) : null}
              {best.seed ? (
                <>
                  , seed <code className="font-mono break-all">{best.seed}</code>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </footer>
  );
}
