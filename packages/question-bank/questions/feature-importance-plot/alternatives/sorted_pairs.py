import pandas as pd
from matplotlib import pyplot
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier


def importance(X, y, random_state=42, top=None):
    if top is None:
        top = X.shape[1]
    elif top <= 0:
        raise ValueError("there must be something to draw")
    part, _, classes, _ = train_test_split(X, y, test_size=0.25, random_state=random_state)
    model = DecisionTreeClassifier(random_state=random_state)
    model.fit(part, classes)
    pairs = sorted(
        zip(X.columns, model.feature_importances_, strict=True),
        key=lambda pair: (-pair[1], pair[0]),
    )
    series = pd.Series(dict(pairs))
    figure = pyplot.figure()
    axes = figure.add_subplot()
    series.iloc[:top][::-1].plot.barh(
        ax=axes, title="Feature importance", xlabel="Importance", ylabel="Feature"
    )
    return series, figure
