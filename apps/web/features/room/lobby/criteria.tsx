import { rubric } from '@pairwise/contracts';

/** The rubric in plain words: what counts, and how much. */
export function Criteria() {
  return (
    <section aria-labelledby="criteria" className="rounded-lg border border-line bg-surface p-4">
      <h3 id="criteria" className="font-semibold">
        What counts
      </h3>
      <dl className="mt-2 flex flex-col gap-2.5 text-sm">
        {rubric.map(({ id, title, weight, anchor }) => (
          <div key={id}>
            <dt className="flex justify-between gap-3 font-medium">
              {title} <span className="text-muted tabular-nums">{weight} %</span>
            </dt>
            <dd className="text-muted">{anchor}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-muted">
        People decide, with the tests and the code before them. To ask and to use a hint well is
        good.
      </p>
    </section>
  );
}
