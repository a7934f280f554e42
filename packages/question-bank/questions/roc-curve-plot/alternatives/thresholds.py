from matplotlib import pyplot


def plot_roc(y_true, scores, ax=None):
    pairs = [(float(score), int(label)) for score, label in zip(scores, y_true, strict=True)]
    positives = sum(label for _, label in pairs)
    negatives = len(pairs) - positives
    if not positives or not negatives:
        raise ValueError("one class is missing")

    curve = [(0.0, 0.0)]
    for threshold in sorted({score for score, _ in pairs}, reverse=True):
        caught = [label for score, label in pairs if score >= threshold]
        hits = sum(caught)
        curve.append(((len(caught) - hits) / negatives, hits / positives))
    area = 0.0
    for (x0, y0), (x1, y1) in zip(curve, curve[1:]):
        area += (x1 - x0) * (y0 + y1) / 2

    if ax is None:
        ax = pyplot.figure(figsize=(4, 4)).add_subplot()
    ax.plot((0, 1), (0, 1), "k--")
    (line,) = ax.plot(*zip(*curve), ".-")
    ax.legend([line], [f"AUC = {area:.3f}"])
    ax.set(title="ROC curve", xlabel="False positive rate", ylabel="True positive rate")
    ax.axis((0, 1, 0, 1))
    return ax.get_figure()
