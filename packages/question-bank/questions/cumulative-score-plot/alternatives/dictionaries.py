from matplotlib import pyplot


def plot_cumulative(table, ax=None):
    rows = list(zip(table["grade"], table["bucket"], table["share"], strict=True))
    if not rows:
        raise ValueError("nothing to draw")
    places = {}
    for _, bucket, _ in rows:
        places.setdefault(bucket, len(places))
    shares = {}
    for grade, bucket, share in rows:
        shares.setdefault(grade, [0.0] * len(places))[places[bucket]] = share

    if ax is None:
        ax = pyplot.figure().gca()
    for grade in reversed(list(shares)):
        total, heights = 0.0, []
        for share in shares[grade]:
            total += 100.0 * share
            heights.append(total)
        ax.plot(list(places), heights, drawstyle="steps-mid", marker="o", label=grade)
    ax.set(ylim=(0, 100), title="Cumulative scores", xlabel="Score", ylabel="Share (%)")
    ax.legend(title="grade")
    return ax.get_figure()
